import { ConfigMap, Secret, ServiceAccount } from 'kubernetes-models/v1'
import type { Manifest } from '../manifest'
import { containersOf, podsOf, type Pods } from '../pods'

/**
 * Whatever a pod refers to is there: ConfigMaps, volumes, its service account, and secrets.
 * @param handMade the secrets that somebody puts into the cluster by hand, as "name/KEY"
 */
export function references(objects: Manifest[], handMade: Iterable<string>): string[] {
  const accounts = objects.filter((object) => ServiceAccount.is(object)).map(({ metadata }) => metadata?.name)
  const maps = objects.filter((object) => ConfigMap.is(object)).map(({ metadata }) => metadata?.name)
  const keys = objects
    .filter((object) => Secret.is(object))
    .flatMap(({ metadata, data = {} }) => Object.keys(data).map((key) => `${metadata?.name}/${key}`))
  return podsOf(objects).flatMap((pods) => [
    ...missing(pods, 'service account', [pods.spec.serviceAccountName ?? 'default'], accounts),
    ...missing(pods, 'ConfigMap', mapsOf(pods), maps),
    ...missing(pods, 'secret', secretsOf(pods), [...keys, ...handMade]),
    ...missing(pods, 'volume', mountsOf(pods), pods.volumes),
  ])
}

function missing({ of }: Pods, what: string, wanted: string[], there: (string | undefined)[]): string[] {
  return wanted
    .filter((name) => !there.includes(name))
    .map((name) => `${of} wants the ${what} ${name}, which is not there`)
}

function mapsOf(pods: Pods): string[] {
  const inVariables = containersOf(pods).flatMap(({ envFrom = [] }) => envFrom.map((from) => from.configMapRef?.name))
  const inVolumes = pods.spec.volumes?.map((volume) => volume.configMap?.name) ?? []
  return [...inVariables, ...inVolumes].filter((name) => name !== undefined)
}

function secretsOf(pods: Pods): string[] {
  const variables = containersOf(pods).flatMap(({ env = [] }) => env)
  const demanded = variables.flatMap(({ valueFrom }) => (valueFrom?.secretKeyRef ? [valueFrom.secretKeyRef] : []))
  const mounted = pods.spec.volumes?.flatMap(({ secret }) => (secret ? [secret] : [])) ?? []
  const files = mounted.flatMap(({ secretName, items = [{ key: 'every key' }] }) =>
    items.map(({ key }) => `${secretName}/${key}`),
  )
  return [...demanded.filter(({ optional }) => !optional).map(({ name, key }) => `${name}/${key}`), ...files]
}

function mountsOf(pods: Pods): string[] {
  return containersOf(pods).flatMap(({ volumeMounts = [] }) => volumeMounts.map(({ name }) => name))
}
