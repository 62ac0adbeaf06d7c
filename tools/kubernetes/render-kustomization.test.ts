import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { findProgram } from '../cluster/find-program'
import { root } from '../root'
import { nameOf, type Manifest } from './manifest'
import { renderKustomization } from './render-kustomization'

const overlays = join(root, 'deploy/k8s/overlays')
const kubectl = findProgram('kubectl') ?? 'kubectl'
/** Before 5 it does not know all that our files say; Debian 12 packages a 2. */
const oldestKustomize = 5
const kustomize = Number(/Kustomize Version: v(\d+)/.exec(run('version', '--client'))?.[1] ?? 0)

it.skipIf(kustomize < oldestKustomize).each(readdirSync(overlays))('renders %s as kubectl does', (overlay) => {
  const theirs = parseAllDocuments(run('kustomize', join(overlays, overlay))).map((document): Manifest =>
    document.toJS(),
  )
  expect(theirs.length).toBeGreaterThan(10)
  expect(sorted(plain(theirs))).toEqual(sorted(renderKustomization(join(overlays, overlay))))
})

function run(...args: string[]): string {
  return spawnSync(kubectl, args, { encoding: 'utf8' }).stdout ?? ''
}

/** Takes the hashes off the names of what kubectl generated, and off whatever refers to them; and the line breaks out of secrets. */
function plain(objects: Manifest[]): Manifest[] {
  let text = JSON.stringify(objects)
  for (const { kind, metadata, data } of objects) {
    if (kind !== 'ConfigMap' && kind !== 'Secret') continue
    text = text.replaceAll(metadata.name, metadata.name.replace(/-[a-z\d]{10}$/, ''))
    const wrapped = kind === 'Secret' && typeof data === 'object' ? Object.values(data ?? {}).map(String) : []
    for (const value of wrapped) text = text.replace(JSON.stringify(value), JSON.stringify(value.replaceAll('\n', '')))
  }
  return parse(text)
}

const sorted = (objects: Manifest[]) => objects.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b)))
