import { ConfigMap } from 'kubernetes-models/v1'
import type { Manifest } from '../manifest'
import { podsOf } from '../pods'

/** The proxy is given exactly what its template asks for: the image's entrypoint leaves a name that is not set as it is. */
export function proxyTemplate(objects: Manifest[]): string[] {
  const template = objects.find((object) => ConfigMap.is(object) && object.metadata?.name === 'nginx-template')
  const text = ConfigMap.is(template) ? (template.data?.['nginx.conf.template'] ?? '') : ''
  const wanted = new Set([...text.matchAll(/\$\{(NGINX_\w+)\}/g)].map(([, name]) => name))
  const proxy = podsOf(objects).find(({ name }) => name === 'proxy')
  const variables = proxy?.spec.containers.flatMap(({ env = [] }) => env.map(({ name }) => name)) ?? []
  const given = new Set(variables.filter((name) => name.startsWith('NGINX_')))
  return [
    ...(wanted.size === 0 ? ['there is no template for the proxy'] : []),
    ...[...wanted].filter((name) => name && !given.has(name)).map((name) => `the proxy is not given ${name}`),
    ...[...given].filter((name) => !wanted.has(name)).map((name) => `the proxy's template does not know ${name}`),
  ]
}
