import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ConfigMap, Secret } from 'kubernetes-models/v1'
import { afterAll, expect, it } from 'vitest'
import { demonstrationMisuse } from '@/lib/demonstration'
import { parseEnv } from '@/server/platform/parse-env'
import { root } from '../root'
import type { Manifest } from './manifest'
import { containersOf, podsOf } from './pods'
import { renderKustomization } from './render-kustomization'

const folder = mkdtempSync(join(tmpdir(), 'goldfish-keys-'))
afterAll(() => rmSync(folder, { recursive: true }))

const overlays = join(root, 'deploy/k8s/overlays')
const ours = `kid:${'x'.repeat(43)}`

/** What somebody put into the cluster by hand, as deploy/k8s/README.md tells them to. */
const byHand: Record<string, Record<string, string>> = {
  goldfish: { DATABASE_URL: 'postgres://shop:secret@10.0.0.5/goldfish', REDIS_URL: 'rediss://:secret@10.0.0.6' },
  'goldfish-migrate': { DATABASE_URL: 'postgres://owner:secret@10.0.0.5/goldfish' },
  'goldfish-auth': { 'auth-keys': ours },
}

it.each(readdirSync(overlays))('starts a replica with what %s gives it', (overlay) => {
  const objects = renderKustomization(join(overlays, overlay))
  const env = environmentOf('app', objects)
  expect(parseEnv(env)).toMatchObject({ HOSTNAME: '0.0.0.0', METRICS_PORT: 9464, REPLICA_NAME: 'metadata.name' })
})

it.each(readdirSync(overlays))('gives nobody in %s a variable that nobody knows', (overlay) => {
  const table = readFileSync(join(root, 'docs/configuration.md'), 'utf8')
  const known = new Set([...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name))
  const objects = renderKustomization(join(overlays, overlay))
  const pods = podsOf(objects).filter(({ spec }) => spec.containers.some(({ image }) => image?.includes('goldfish')))
  const given = pods.flatMap((some) => Object.keys(environmentOf(some.name, objects)))
  expect(given.length).toBeGreaterThan(10)
  expect(given.filter((name) => !known.has(name))).toEqual([])
})

it('publishes no secret but those that no other shop starts with', () => {
  const { AUTH_KEYS_FILE = '', DATABASE_URL = '' } = environmentOf('app', renderKustomization(join(overlays, 'demo')))
  const [, secret = ''] = readFileSync(AUTH_KEYS_FILE, 'utf8').split(':')
  const configuration = { publicUrl: 'https://shop.example', authSecrets: [secret], databaseUrl: DATABASE_URL }
  expect(demonstrationMisuse({ isDemonstration: false, ...configuration })).toMatch(/^AUTH_KEYS and DATABASE_URL came/)
  expect(demonstrationMisuse({ isDemonstration: true, ...configuration })).toMatch(/^GOLDFISH_DEMO is for/)
})

/** The environment of the pods' containers as Kubernetes would make it, with secrets that are mounted below a folder of ours. */
function environmentOf(name: string, objects: Manifest[]): Record<string, string> {
  const pods = podsOf(objects).find((some) => some.name === name)
  if (!pods) throw new Error(`there is no ${name}`)
  const env: Record<string, string> = {}
  for (const container of containersOf(pods)) {
    for (const { configMapRef } of container.envFrom ?? [])
      Object.assign(env, dataOf('ConfigMap', configMapRef?.name, objects))
    for (const { name: variable, value, valueFrom } of container.env ?? []) {
      const { secretKeyRef, fieldRef } = valueFrom ?? {}
      const secret = secretKeyRef && dataOf('Secret', secretKeyRef.name, objects)[secretKeyRef.key]
      const given = value ?? secret ?? fieldRef?.fieldPath
      // A secret that is optional, and that nobody has made.
      if (given !== undefined) env[variable] = given
    }
  }
  for (const { secret } of pods.spec.volumes ?? []) {
    for (const { key } of secret?.items ?? []) {
      const file = join(folder, `${objects[0]?.metadata.name}-${key}`)
      writeFileSync(file, dataOf('Secret', secret?.secretName, objects)[key] ?? '')
      env['AUTH_KEYS_FILE'] = file
    }
  }
  return env
}

function dataOf(kind: 'ConfigMap' | 'Secret', name: string | undefined, objects: Manifest[]): Record<string, string> {
  const object = objects.find((some) => some.kind === kind && some.metadata.name === name)
  if (ConfigMap.is(object)) return object.data ?? {}
  if (!Secret.is(object)) return byHand[name ?? ''] ?? {}
  const entries = Object.entries(object.data ?? {})
  return Object.fromEntries(entries.map(([key, value]) => [key, Buffer.from(value, 'base64').toString()]))
}
