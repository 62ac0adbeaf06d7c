import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { failWithOneLine } from './fail-with-one-line'
import { checkOverlay } from './kubernetes/check-overlay'
import { renderKustomization } from './kubernetes/render-kustomization'
import { root } from './root'

const folder = join(root, 'deploy/k8s')

/** Part of `npm run check`: renders the overlays of deploy/k8s, and each component on top of the last, and says what is wrong. */
async function checkKubernetes(): Promise<void> {
  const overlays = readdirSync(join(folder, 'overlays')).map((name) => join('overlays', name))
  for (const overlay of overlays) await check(overlay)
  for (const name of readdirSync(join(folder, 'components'))) await check(join('components', name), overlays.at(-1))
}

async function check(path: string, below?: string): Promise<void> {
  const objects = renderKustomization(join(folder, path), below ? renderKustomization(join(folder, below)) : [])
  for (const line of await checkOverlay(objects)) {
    console.error(`deploy/k8s/${path}: ${line}`)
    process.exitCode = 1
  }
}

await checkKubernetes().catch(failWithOneLine)
