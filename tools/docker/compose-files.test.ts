import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { root } from '../root'

// What can be known of the compose files without docker. That it all works: npm run test:docker.

type Service = {
  image: string
  build?: unknown
  user?: string
  read_only?: boolean
  cap_drop?: string[]
  security_opt?: string[]
  environment?: Record<string, string>
  /** A string, but for a tmpfs. */
  volumes?: (string | { type: string })[]
  stop_grace_period?: string
  deploy?: { resources?: { limits?: { memory?: string } } }
}

const read = (file: string) => readFileSync(join(root, file), 'utf8')
const compose: { services: Record<string, Service>; secrets: Record<string, { file: string }> } = parse(
  read('compose.yaml'),
  { merge: true },
)
const observability: typeof compose = parse(read('compose.observability.yaml'), { merge: true })
const services = [
  ...Object.entries(compose.services),
  // It only adds to those of the shop.
  ...Object.entries(observability.services).filter(([name]) => !(name in compose.services)),
]
const { app, proxy } = compose.services

describe.each(services)('the container %s', (_, service) => {
  it('is confined', () => {
    expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] })
    expect(service.deploy?.resources?.limits?.memory).toMatch(/^\d+[MG]$/)
  })

  it('is not root: by its user, or by that of our image', () => {
    const user = service.build ? /^USER (\S+)$/m.exec(read('Dockerfile'))?.[1] : service.user
    expect(user).toMatch(/^[1-9]\d*:\d+$/)
  })

  it('is given no secret in its environment', () => {
    const secret = /_(KEYS?|PASSWORD|SECRET|TOKEN)$|:\/\/[^/]*:[^/]*@/
    const named = Object.entries(service.environment ?? {}).filter(
      ([name, value]) => secret.test(name) || secret.test(value),
    )
    expect(named).toEqual([])
  })

  it('finds what it mounts from the checkout', () => {
    const mounted = (service.volumes ?? [])
      .map((volume) => (typeof volume === 'string' ? (volume.split(':')[0] ?? '') : ''))
      .filter((path) => path.startsWith('.'))
    expect(mounted.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })
})

it('fills in every name that nginx’ template asks for', () => {
  const names = read('deploy/nginx/nginx.conf.template').matchAll(/(?<!\$)\$\{([A-Z_]+)\}/g)
  expect(Object.keys(proxy?.environment ?? {})).toEqual(expect.arrayContaining([...names].map(([, name]) => name)))
})

it('leaves a replica the time for its last answers, and kills it only after its own deadline', () => {
  const [, answerSeconds] = /^\s*proxy_read_timeout (\d+)s;$/m.exec(read('deploy/nginx/nginx.conf.template')) ?? []
  const [, drainSeconds] = /^\| `DRAIN_SECONDS` .*\| `(\d+)` \|$/m.exec(read('docs/configuration.md')) ?? []
  const deadlineSeconds = Number(app?.environment?.DRAIN_DEADLINE_SECONDS)
  expect(app?.environment).not.toHaveProperty('DRAIN_SECONDS')
  expect(deadlineSeconds).toBeGreaterThan(Number(drainSeconds) + Number(answerSeconds))
  expect(Number.parseInt(app?.stop_grace_period ?? '', 10)).toBeGreaterThan(deadlineSeconds)
})

it('takes the demonstration’s secrets when nobody says where others are', () => {
  for (const { file } of Object.values(compose.secrets)) {
    expect(existsSync(join(root, file.replace(/^\$\{GOLDFISH_SECRETS:-(.*)\}/, '$1')))).toBe(true)
  }
})
