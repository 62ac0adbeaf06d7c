import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root'
import { nameOf, type Manifest } from './manifest'
import { commands } from './rules/commands'
import { connections } from './rules/connections'
import { images } from './rules/images'
import { leaving } from './rules/leaving'
import { ports } from './rules/ports'
import { probes } from './rules/probes'
import { proxyTemplate } from './rules/proxy-template'
import { references } from './rules/references'
import { restrictedPods } from './rules/restricted-pods'
import { scaling } from './rules/scaling'
import { secrecy } from './rules/secrecy'
import { selectors } from './rules/selectors'
import { validateManifest } from './validate-manifest'

/**
 * Holds what an overlay renders to against the schemas of Kubernetes, and against our own rules.
 * @returns a line for each thing that is wrong
 */
export async function checkOverlay(objects: Manifest[]): Promise<string[]> {
  const invalid = (await Promise.all(objects.map(validateManifest))).flat()
  // The rules take for granted that everything is what it says it is.
  if (invalid.length > 0) return invalid
  const named = objects.map(nameOf)
  return [
    ...named.filter((name, index) => named.indexOf(name) !== index).map((name) => `there are two of ${name}`),
    ...selectors(objects),
    ...ports(objects),
    ...references(objects, documentedSecrets()),
    ...restrictedPods(objects),
    ...images(objects),
    ...commands(objects),
    ...probes(objects),
    ...leaving(objects),
    ...scaling(objects),
    ...proxyTemplate(objects),
    ...connections(objects),
    ...secrecy(objects),
  ]
}

/** Those that deploy/k8s/README.md tells people to make: the rows of its table, "| `goldfish` | `REDIS_URL` |". */
function documentedSecrets(): string[] {
  const text = readFileSync(join(root, 'deploy/k8s/README.md'), 'utf8')
  return [...text.matchAll(/^\| `([\w-]+)` *\| `([\w-]+)` *\|/gm)].map(([, name, key]) => `${name}/${key}`)
}
