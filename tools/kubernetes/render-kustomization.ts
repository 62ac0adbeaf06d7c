import { readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse, parseAllDocuments } from 'yaml'
import { applyTransforms } from './apply-transforms'
import { kustomizationSchema, type Kustomization } from './kustomization'
import { manifestSchema, type Manifest } from './manifest'
import { mergePatch } from './merge-patch'

/**
 * Renders a kustomization as `kubectl kustomize` does, with the part of it that this project uses, so that the manifests are
 * checked on machines without kubectl too. One difference: generated names have no hash behind them.
 * @param folder that holds a kustomization.yaml
 * @param below for a component: the objects that it changes and adds to
 * @throws Error when a file is missing, no YAML, or uses what this does not know
 */
export function renderKustomization(folder: string, below: Manifest[] = []): Manifest[] {
  const file = join(folder, 'kustomization.yaml')
  const plan = kustomizationSchema.parse(parse(readFileSync(file, 'utf8')))
  let objects = [...below, ...plan.resources.flatMap((path) => readResource(join(folder, path)))]
  for (const entry of plan.configMapGenerator) objects = generate('ConfigMap', entry, folder, objects)
  for (const entry of plan.secretGenerator) objects = generate('Secret', entry, folder, objects)
  for (const component of plan.components) objects = renderKustomization(join(folder, component), objects)
  for (const patch of plan.patches) objects = applyPatch(patch, objects)
  return objects.map((object) => applyTransforms(object, plan))
}

function readResource(path: string): Manifest[] {
  if (statSync(path).isDirectory()) return renderKustomization(path)
  return parseAllDocuments(readFileSync(path, 'utf8')).map((document) => manifestSchema.parse(document.toJS()))
}

type Generator = Kustomization['configMapGenerator'][number]

function generate(kind: 'ConfigMap' | 'Secret', plan: Generator, folder: string, objects: Manifest[]): Manifest[] {
  const encode = (text: string) => (kind === 'Secret' ? Buffer.from(text).toString('base64') : text)
  const literals = plan.literals.map((literal) => {
    const [key = '', ...value] = literal.split('=')
    return [key, encode(value.join('='))]
  })
  const files = plan.files.map((path) => [basename(path), encode(readFileSync(join(folder, path), 'utf8'))])
  const data = { data: Object.fromEntries([...literals, ...files]) }
  if (plan.behavior === 'merge') {
    return applyPatch({ patch: JSON.stringify(data), target: { kind, name: plan.name } }, objects)
  }
  const type = kind === 'Secret' ? { type: 'Opaque' } : {}
  return [...objects, { apiVersion: 'v1', kind, metadata: { name: plan.name }, ...type, ...data }]
}

function applyPatch({ patch, target }: Kustomization['patches'][number], objects: Manifest[]): Manifest[] {
  const fields: Record<string, unknown> = parse(patch)
  const { kind, name } = target ?? { kind: fields.kind, name: manifestSchema.parse(fields).metadata.name }
  const isMeant = (object: Manifest) => object.kind === kind && object.metadata.name === name
  if (!objects.some(isMeant)) throw new Error(`a patch is meant for ${String(kind)} ${name}, which is not there`)
  return objects.flatMap((object) => {
    if (!isMeant(object)) return [object]
    return fields.$patch === 'delete' ? [] : [manifestSchema.parse(mergePatch(object, fields))]
  })
}
