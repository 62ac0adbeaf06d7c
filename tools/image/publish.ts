import { failWithOneLine } from '../fail-with-one-line'
import { UsageError } from '../usage-error'
import { publishRelease } from './publish-release'

/**
 * `node commands/publish.mjs /srv/web` in the image: the files alone, for a proxy that has a folder of its own. What an image
 * of the former release has published there before stays.
 */
async function publish([folder]: string[], env: NodeJS.ProcessEnv): Promise<void> {
  if (folder === undefined) throw new UsageError('Say where to: node commands/publish.mjs /srv/web')
  await publishRelease(env, folder)
}

await publish(process.argv.slice(2), process.env).catch(failWithOneLine)
