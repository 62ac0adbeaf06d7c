import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { newAuthKey, readAuthKeys, writeAuthKeys } from './auth-key-file'
import type { Cluster } from './cluster'
import { startControlEndpoint } from './control-endpoint'
import { findControlPlace, rotateUrl } from './control-place'
import { Lifetime } from './lifetime'
import { Ports } from './ports'

/** The control endpoint of a cluster of which no replica runs. */
async function openControl(keys = 1) {
  const path = mkdtempSync(join(tmpdir(), 'control-'))
  const authKeysFile = join(path, 'auth-keys')
  const folder = { name: 'test' as const, path, logs: path, stateFile: '', authKeysFile }
  const lifetime = new Lifetime()
  onTestFinished(async () => {
    await lifetime.close()
    rmSync(path, { recursive: true })
  })
  writeAuthKeys(
    authKeysFile,
    Array.from({ length: keys }, (_, age) => newAuthKey(new Date(Date.now() - (age + 1) * 60_000))),
  )
  const ports = new Ports(folder)
  const place = await findControlPlace(ports)
  const release = { name: 'a', folder: path, web: path }
  const setup = { folder, env: process.env, readyWithinMs: 1_000 }
  const standIn = { name: 'S0', port: 1, metricsPort: 1 }
  const cluster: Cluster = { replicas: [], release, setup, ports, standIn }
  return { control: await startControlEndpoint(cluster, place, lifetime), rotate: rotateUrl(place), authKeysFile }
}

const post = (url: string) => fetch(url, { method: 'POST' })

test('what a replica of the lab is told replaces the key, and keeps the former', async () => {
  const { rotate, authKeysFile } = await openControl()
  const [former] = readAuthKeys(authKeysFile)
  expect((await post(rotate)).status).toBe(200)
  const [present, ...others] = readAuthKeys(authKeysFile)
  expect(others.map(({ kid }) => kid)).toEqual([former?.kid])
  expect(present?.kid).not.toBe(former?.kid)
  // As long as a guest's cart is kept.
  expect(Number(others[0]?.until) - Date.now()).toBeGreaterThan(59 * 86_400_000)
})

test('it does nothing else', async () => {
  const { rotate, control } = await openControl()
  for (const path of ['/replicas', '/releases', '/replicas/S1/kill', '/auth-keys/rotate?oldKeysLastSeconds=0']) {
    expect((await post(`${rotate}${path}`)).status).toBe(404)
    expect((await fetch(`${rotate}${path}`)).status).toBe(404)
  }
  expect((await fetch(rotate)).status).toBe(404)
  expect((await fetch(`${control}/replicas`)).status).toBe(200)
})

test('a ring that is full is left as it is', async () => {
  const { rotate, authKeysFile } = await openControl(20)
  const before = readAuthKeys(authKeysFile)
  expect((await post(rotate)).status).toBe(409)
  expect(readAuthKeys(authKeysFile)).toEqual(before)
})
