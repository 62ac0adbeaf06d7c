import { Ingress, NetworkPolicy, type IIngress } from 'kubernetes-models/networking.k8s.io/v1'
import { Service } from 'kubernetes-models/v1'
import { nameOf, type Manifest } from '../manifest'
import { containersOf, isSelected, podsOf, type Pods } from '../pods'

/** Every port that is spoken of is one that somebody listens on. */
export function ports(objects: Manifest[]): string[] {
  const pods = podsOf(objects)
  return [...pods.flatMap(ofProbes), ...objects.flatMap((object) => ofObject(object, pods, objects))]
}

function ofObject(object: Manifest, pods: Pods[], objects: Manifest[]): string[] {
  if (Ingress.is(object)) return ofIngress(object, objects)
  const { selector, wanted } = portsIn(object)
  const selected = pods.filter(({ labels }) => isSelected(labels, selector))
  const missing = wanted.filter((port) => port !== undefined && !selected.every((some) => listens(some, port)))
  return missing.map((port) => `${nameOf(object)} speaks of port ${port}, on which its pods do not listen`)
}

function portsIn(object: Manifest) {
  if (Service.is(object)) {
    const { selector: matchLabels = {}, ports: targets = [] } = object.spec ?? {}
    return { selector: { matchLabels }, wanted: targets.map(({ port, targetPort }) => targetPort ?? port) }
  }
  if (!NetworkPolicy.is(object)) return { selector: {}, wanted: [] }
  const { podSelector = {}, ingress = [] } = object.spec ?? {}
  return { selector: podSelector, wanted: ingress.flatMap((rule) => rule.ports?.map(({ port }) => port) ?? []) }
}

function ofProbes(pods: Pods): string[] {
  return containersOf(pods).flatMap(({ name, startupProbe, readinessProbe, livenessProbe }) =>
    [startupProbe, readinessProbe, livenessProbe]
      .map((probe) => probe?.httpGet?.port ?? probe?.tcpSocket?.port)
      .filter((port) => port !== undefined && !listens(pods, port))
      .map((port) => `${pods.of}: a probe of ${name} asks port ${port}, on which it does not listen`),
  )
}

function ofIngress(ingress: IIngress, objects: Manifest[]): string[] {
  const paths = ingress.spec?.rules?.flatMap((rule) => rule.http?.paths ?? []) ?? []
  return paths.flatMap(({ backend: { service } }) => {
    const target = objects
      .filter((object) => Service.is(object))
      .find(({ metadata }) => metadata?.name === service?.name)
    const isThere = target?.spec?.ports?.some(({ name }) => name === service?.port?.name)
    return isThere ? [] : [`Ingress ${ingress.metadata?.name} leads to ${service?.name}, where there is no such port`]
  })
}

function listens(pods: Pods, port: string | number): boolean {
  return pods.spec.containers.some(({ ports = [] }) =>
    ports.some(({ name, containerPort }) => name === port || containerPort === port),
  )
}
