import { Ingress } from 'kubernetes-models/networking.k8s.io/v1'
import { ConfigMap, Secret } from 'kubernetes-models/v1'
import { nameOf, type Manifest } from '../manifest'
import { podsOf, variableOf } from '../pods'

/** No secret stands in the repository, but for those of a demonstration, which nobody reaches from outside. */
export function secrecy(objects: Manifest[]): string[] {
  const settings = objects.find((object) => ConfigMap.is(object) && object.metadata?.name === 'settings')
  const { GOLDFISH_DEMO, PUBLIC_URL = '' } = (ConfigMap.is(settings) && settings.data) || {}
  const { protocol, hostname } = new URL(PUBLIC_URL)
  const ways = objects.filter((object) => Ingress.is(object))
  const hosts = ways.flatMap(({ spec }) => spec?.rules?.map(({ host }) => host) ?? [])
  const encrypted = ways.flatMap(({ spec }) => spec?.tls?.flatMap((tls) => tls.hosts ?? []) ?? [])
  const scheme = podsOf(objects)
    .flatMap(({ spec }) => spec.containers)
    .map((container) => variableOf(container, 'NGINX_SCHEME'))
    .find(Boolean)
  const wrong = scheme === protocol.slice(0, -1) ? [] : [`NGINX_SCHEME is ${scheme}, and PUBLIC_URL ${PUBLIC_URL}`]
  if (GOLDFISH_DEMO === '1') {
    return [...wrong, ...ways.map((way) => `${nameOf(way)} leads from outside into a demonstration`)]
  }
  const secrets = objects.filter((object) => Secret.is(object))
  return [
    ...wrong,
    ...secrets.map((secret) => `${nameOf(secret)} stands in the repository`),
    ...(protocol === 'https:' ? [] : [`PUBLIC_URL ${PUBLIC_URL} is not encrypted`]),
    ...hosts
      .filter((host) => host !== hostname)
      .map((host) => `the Ingress leads to ${host}, and PUBLIC_URL to ${hostname}`),
    ...(encrypted.includes(hostname) ? [] : [`there is no TLS for ${hostname}`]),
  ]
}
