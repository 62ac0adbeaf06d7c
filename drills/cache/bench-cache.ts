import { startBareNext } from '../bare/start-bare-next'
import { startBareNode } from '../bare/start-bare-node'
import { startFileServer } from '../bare/start-file-server'
import { startLoadGenerator } from '../measure/start-load-generator'
import { UsageError } from '@/tools/usage-error'
import { dataFolder } from '@/tools/cluster/data-folder'
import type { Lifetime } from '@/tools/cluster/lifetime'
import { Ports } from '@/tools/cluster/ports'
import { claimFolder, releaseFolder } from '@/tools/cluster/shop-state'
import { step } from '@/tools/cluster/step'
import { systemPrograms } from '@/tools/cluster/system-programs'
import { conditions } from './conditions'
import { fetchBytes } from './fetch-bytes'
import { measureRow, type Instruments } from './measure-row'
import { openShops } from './open-shops'
import { readSection } from './read-section'
import { redisCounters } from './redis-counters'
import type { MeasuredSection, Section } from './row'
import { sectionTable, tableNotes } from './section-table'
import { sections } from './sections'

/** It stops by itself after so long, whatever hangs. The rows together take two minutes. */
const mostSeconds = 155

/** What a product page and the listing JSON cost with each of the caches and without, beside servers that only send bytes. */
export async function benchCache(lifetime: Lifetime): Promise<number> {
  // Before we make a load of our own.
  console.log(conditions())
  const { tables, instruments } = await prepare(lifetime)
  const measured: MeasuredSection[] = []
  const endsAt = performance.now() + mostSeconds * 1000
  for (const section of tables) {
    console.log(`\n${section.title}\n`)
    const measuredSection = await measureSection(section, instruments, { endsAt, lifetime })
    console.log(sectionTable(measuredSection))
    measured.push(measuredSection)
  }
  console.log(`\n${tableNotes(measured)}\n`)
  for (const section of measured) console.log(`${readSection(section)}\n`)
  const errors = measured.flatMap(({ measurements }) => measurements).flatMap((one) => Object.values(one.errors))
  const isWhole = measured.every(({ measurements }, index) => measurements.length === tables[index]?.rows.length)
  if (!isWhole) console.log(`Not done after ${mostSeconds} s, so the other rows are left out.`)
  return isWhole && errors.length === 0 ? 0 : 1
}

async function prepare(lifetime: Lifetime): Promise<{ tables: Section[]; instruments: Instruments }> {
  const folder = dataFolder('bench')
  const running = claimFolder(folder)
  if (running) throw new UsageError(`A benchmark of this checkout is running already (process ${running.pid}).`)
  lifetime.atEnd(() => releaseFolder(folder))
  const programs = await systemPrograms(['redis', 'nginx'], lifetime)
  const ports = new Ports(folder)
  const shops = await openShops({ folder, ports, programs }, lifetime)
  const { files, slug } = await fetchBytes(shops.replica.port, folder)
  const plan = { folder, ports, files }
  const node = await startBareNode(plan, lifetime)
  const next = await step('Starting the bare servers', () => startBareNext(plan, lifetime))
  const file = await startFileServer(programs.nginx, plan, lifetime)
  const redis = await redisCounters(shops.redisUrl, lifetime)
  const load = startLoadGenerator(lifetime)
  const storePids = [shops.postgresPid, redis.pid]
  return {
    tables: sections(shops, { node, next, file }, slug),
    instruments: { load, storePids, redisMisses: redis.misses },
  }
}

async function measureSection(
  { title, rows }: Section,
  instruments: Instruments,
  { endsAt, lifetime }: { endsAt: number; lifetime: Lifetime },
): Promise<MeasuredSection> {
  const measured: MeasuredSection = { title, measurements: [] }
  try {
    for (const row of rows) {
      lifetime.signal.throwIfAborted()
      if (performance.now() > endsAt) break
      measured.measurements.push(await measureRow(row, instruments))
    }
  } catch (error) {
    if (measured.measurements.length > 0) console.log(`${sectionTable(measured)}\n`)
    throw error
  }
  return measured
}
