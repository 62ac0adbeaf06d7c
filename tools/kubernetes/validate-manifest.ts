import { nameOf, type Manifest } from './manifest'
import { watchReads } from './watch-reads'

/** Kinds of operators' own, for which there is no schema on npm. */
const withoutSchema = new Set(['monitoring.coreos.com/v1/PodMonitor', 'monitoring.coreos.com/v1/PrometheusRule'])

/**
 * Holds an object against the schema of its kind in Kubernetes (the version of the package kubernetes-models).
 * @returns what is wrong with it, unknown fields included, which a cluster would silently drop or refuse
 */
export async function validateManifest(manifest: Manifest): Promise<string[]> {
  const { apiVersion, kind } = manifest
  if (withoutSchema.has(`${apiVersion}/${kind}`)) return []
  const model = await loadModel(apiVersion, kind)
  if (!model) return [`${nameOf(manifest)}: there is no ${kind} in ${apiVersion}`]
  const { view, unread } = watchReads(manifest)
  const wrong: string[] = []
  try {
    // On the object itself: the class's constructor would read every field.
    Reflect.apply(model.prototype.validate, view, [])
  } catch (error) {
    wrong.push(...messageOf(error).split(', data/'))
  }
  return [...wrong, ...unread().map((path) => `${path} is no field of it`)].map(
    (text) => `${nameOf(manifest)}: ${text.replace(/^data\/?/, '')}`,
  )
}

type Model = { prototype: { validate: () => void } }

async function loadModel(apiVersion: string, kind: string): Promise<Model | undefined> {
  const models: Record<string, Model> = await import(
    /* @vite-ignore */ `kubernetes-models/${apiVersion}/${kind}`
  ).catch(() => ({}))
  return models[kind]
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
