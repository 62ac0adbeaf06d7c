import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { layOutRelease } from '@/deploy/testing/lay-out-release'
import type { Cluster } from './cluster'
import type { DataFolder } from './data-folder'
import { Lifetime } from './lifetime'
import { Ports } from './ports'
import type { Release } from './release'
import { readReleaseRecord, recordRelease } from './release-record'
import { findPlace, startReplicas, type Place } from './replica-set'
import { rollOut } from './roll-out'
import { pointWebRoot, webRoot } from './web-root'

/** Replicas of deploy/testing/server.mjs, which stands in for the shop. */
async function startCluster(replicas: number, readyWithinMs = 20_000) {
  const path = mkdtempSync(join(tmpdir(), 'cluster-'))
  const folder: DataFolder = { name: 'test', path, logs: path, stateFile: '', authKeysFile: '' }
  const lifetime = new Lifetime()
  onTestFinished(async () => {
    await lifetime.close()
    rmSync(path, { recursive: true })
  })
  const env = { ...process.env, DRAIN_SECONDS: '0.2', DRAIN_DEADLINE_SECONDS: '5' }
  const setup = { folder, env, readyWithinMs }
  const ports = new Ports(folder)
  const places: Place[] = []
  for (let number = 1; number <= replicas; number++) places.push(await findPlace(`S${number}`, ports))
  const release = makeRelease(path, 'a')
  pointWebRoot(folder, release)
  recordRelease(folder, release.name)
  const started = await startReplicas(places, release, setup, lifetime)
  const cluster: Cluster = { replicas: started, release, setup, ports, standIn: await findPlace('S0', ports) }
  const lines: string[] = []
  return { cluster, lines, rollTo: (to: Release) => rollOut(cluster, to, (line) => lines.push(line), lifetime) }
}

/** @param broken files that say at which replicas it does not run, see deploy/testing/server.mjs */
function makeRelease(path: string, name: string, broken: Record<string, string> = {}): Release {
  const folder = join(path, name)
  const web = join(folder, 'web')
  layOutRelease(folder)
  for (const place of ['.next/static', 'web/_next/static']) {
    mkdirSync(join(folder, place), { recursive: true })
    writeFileSync(join(folder, place, `${name}.js`), name)
  }
  for (const [file, names] of Object.entries(broken)) writeFileSync(join(folder, file), names)
  return { name, folder, web }
}

async function ask({ port }: Place): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/`, { headers: { Connection: 'close' } })
  const { release }: { release: string } = await response.json()
  return release
}

const isServed = ({ cluster }: { cluster: Cluster }, file: string) =>
  existsSync(join(webRoot(cluster.setup.folder), '_next/static', file))

test('replaces one after the other, and the files of both releases are there', async () => {
  const { cluster, rollTo } = await startCluster(3)
  const before = cluster.replicas.map(({ program }) => program.pid)
  await rollTo(makeRelease(cluster.setup.folder.path, 'b'))
  expect(await Promise.all(cluster.replicas.map(ask))).toEqual(['b', 'b', 'b'])
  for (const { program } of cluster.replicas) expect(before).not.toContain(program.pid)
  await expect(ask(cluster.standIn)).rejects.toThrow('fetch failed')
  expect(['a.js', 'b.js'].map((file) => isServed({ cluster }, file))).toEqual([true, true])
  expect(readReleaseRecord(cluster.setup.folder)).toEqual({ current: 'b', former: 'a' })
})

test('with a single replica there is an answer at every moment, and the way back is the same', async () => {
  const { cluster, rollTo } = await startCluster(1)
  const [only] = cluster.replicas
  if (!only) throw new Error('no replica')
  const { release } = cluster
  let isOver = false
  const answers: string[] = []
  const asking = (async () => {
    // As the proxy does: the one that stands in is asked when the other does not answer.
    while (!isOver) answers.push(await ask(only).catch(() => ask(cluster.standIn)))
  })()
  await rollTo(makeRelease(cluster.setup.folder.path, 'b'))
  await rollTo(release)
  isOver = true
  await asking
  expect(answers.join('')).toMatch(/^a+b+a+$/)
  expect(['a.js', 'b.js'].map((file) => isServed({ cluster }, file))).toEqual([true, true])
  expect(readReleaseRecord(cluster.setup.folder)).toEqual({ current: 'a', former: 'b' })
})

test.each(['ends-at', 'never-ready-at'])('a release that does not run (%s) costs no replica', async (how) => {
  const { cluster, rollTo } = await startCluster(2, 5_000)
  const before = cluster.replicas.map(({ program }) => program.pid)
  const broken = makeRelease(cluster.setup.folder.path, 'b', { [how]: 'S0\nS1\nS2' })
  await expect(rollTo(broken)).rejects.toThrow(
    /S0 (ended at once|was not ready within 5 s)[^]*So no replica was replaced/,
  )
  expect(cluster.replicas.map(({ program }) => program.pid)).toEqual(before)
  expect(await Promise.all(cluster.replicas.map(ask))).toEqual(['a', 'a'])
  expect(readFileSync(join(webRoot(cluster.setup.folder), '_next/static/a.js'), 'utf8')).toBe('a')
  expect(cluster.release.name).toBe('a')
})

test.each(['ends-at', 'never-ready-at'])(
  'one that stops running in the middle (%s) is taken back everywhere',
  async (how) => {
    const { cluster, lines, rollTo } = await startCluster(3, 5_000)
    const broken = makeRelease(cluster.setup.folder.path, 'b', { [how]: 'S2' })
    await expect(rollTo(broken)).rejects.toThrow('Release b was taken back, release a runs on.')
    expect(await Promise.all(cluster.replicas.map(ask))).toEqual(['a', 'a', 'a'])
    expect(lines.join('\n')).toMatch(
      /S1 left[^]*S2 (ended|was not)[^]*Going back to release a\.\nS2 is back\.\nS1 is back\.$/,
    )
    expect(readReleaseRecord(cluster.setup.folder)).toEqual({ current: 'a' })
    await expect(ask(cluster.standIn)).rejects.toThrow('fetch failed')
  },
)
