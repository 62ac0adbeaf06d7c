import type { Kustomization } from './kustomization'
import { manifestSchema, type Manifest } from './manifest'
import { mergePatch } from './merge-patch'

/** What a kustomization does to every object alike: its namespace, its labels, and the images' names and tags. */
export function applyTransforms(object: Manifest, { namespace, labels, images }: Kustomization): Manifest {
  const pairs = Object.assign({}, ...labels.map((label) => label.pairs)) as Record<string, string>
  const labelled = labels.length > 0 ? addLabels(object, pairs) : object
  const placed = namespace === undefined ? labelled : mergePatch(labelled, place(object, namespace))
  return manifestSchema.parse(
    JSON.parse(JSON.stringify(placed), (key, value: unknown) => renameImage(key, value, images)),
  )
}

function place({ kind }: Manifest, namespace: string) {
  return { metadata: kind === 'Namespace' ? { name: namespace } : { namespace } }
}

/** On the object, and on the pods that it makes; never in selectors, which cannot be changed later. */
function addLabels(object: Manifest, labels: Record<string, string>): Manifest {
  const spec = object.spec as { template?: object; jobTemplate?: object } | undefined
  const template = { metadata: { labels } }
  const pods = spec?.template
    ? { template }
    : spec?.jobTemplate
      ? { jobTemplate: { ...template, spec: { template } } }
      : undefined
  return manifestSchema.parse(mergePatch(object, { metadata: { labels }, ...(pods && { spec: pods }) }))
}

function renameImage(key: string, value: unknown, images: Kustomization['images']): unknown {
  if (key !== 'image' || typeof value !== 'string') return value
  const [, name = '', tag = ''] = /^(.*?)(:[\w.-]+)?$/.exec(value) ?? []
  const renamed = images.find((image) => image.name === name)
  if (!renamed) return value
  return `${renamed.newName ?? name}${renamed.newTag === undefined ? tag : `:${renamed.newTag}`}`
}
