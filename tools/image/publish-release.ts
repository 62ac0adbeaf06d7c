import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../root'
import { publishFiles } from './publish-files'

/** Puts the files of the image's release where a proxy serves them from: below web/ in this folder. */
export async function publishRelease(env: NodeJS.ProcessEnv, folder: string): Promise<void> {
  const release = env.DEPLOYMENT_ID || (await readFile(join(root, 'deployment-id'), 'utf8')).trim()
  await publishFiles(root, folder, release)
  console.log(`Published the files of release ${release}.`)
}
