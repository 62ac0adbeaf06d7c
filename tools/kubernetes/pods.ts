import { Deployment, StatefulSet } from 'kubernetes-models/apps/v1'
import { Job } from 'kubernetes-models/batch/v1'
import type { INetworkPolicySpec } from 'kubernetes-models/networking.k8s.io/v1'
import type { IContainer, IPodSpec } from 'kubernetes-models/v1'
import { nameOf, type Manifest } from './manifest'

type Labels = Record<string, string>
type LabelSelector = INetworkPolicySpec['podSelector']

/** The pods that an object makes, all alike. */
export type Pods = {
  /** How people call the object: "Deployment app". */
  of: string
  name: string
  labels: Labels
  /** Absent where Kubernetes makes one itself, as for a Job. */
  selector?: LabelSelector
  volumes: string[]
  spec: IPodSpec
}

export function podsOf(objects: Manifest[]): Pods[] {
  return objects.flatMap((object): Pods[] => {
    const spec = Deployment.is(object) || StatefulSet.is(object) || Job.is(object) ? object.spec : undefined
    if (!spec?.template.spec) return []
    const claims = ('volumeClaimTemplates' in spec && spec.volumeClaimTemplates) || []
    const volumes = [...(spec.template.spec.volumes ?? []), ...claims.map(({ metadata }) => ({ name: metadata?.name }))]
    return [
      {
        of: nameOf(object),
        name: object.metadata.name,
        labels: spec.template.metadata?.labels ?? {},
        ...(spec.selector && { selector: spec.selector }),
        volumes: volumes.map(({ name }) => name ?? ''),
        spec: spec.template.spec,
      },
    ]
  })
}

/** Those that come before the others, and the others. */
export function containersOf({ spec }: Pods): IContainer[] {
  return [...(spec.initContainers ?? []), ...spec.containers]
}

/** @returns the value of a variable that stands in the manifest as it is */
export function variableOf({ env = [] }: IContainer, name: string): string | undefined {
  return env.find((variable) => variable.name === name)?.value
}

export function isSelected(labels: Labels, { matchLabels = {}, matchExpressions = [] }: LabelSelector): boolean {
  return (
    Object.entries(matchLabels).every(([key, value]) => labels[key] === value) &&
    matchExpressions.every(({ key, operator, values = [] }) => {
      if (operator === 'In') return values.includes(labels[key] ?? '')
      throw new Error(`matchExpressions with ${operator} are not known here`)
    })
  )
}
