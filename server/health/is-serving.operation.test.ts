import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { db } from '@/server/platform/db'
import { isReady } from './is-ready'
import { isServing } from './is-serving'

// A server of its own, which cannot be reached yet; before any module reads the environment.
const { server, way } = await vi.hoisted(async () => {
  const { startShopPostgres, shopUrl } = await import('@/tools/testing/start-shop-postgres')
  const { breakableWay } = await import('@/server/platform/breakable-way')
  const server = await startShopPostgres()
  const way = await breakableWay(server.port)
  way.cut()
  process.env.DATABASE_URL = shopUrl(way.port)
  return { server, way }
})

const holder = globalThis as typeof globalThis & { __goldfishPhase?: 'starting' | 'leaving' }

afterEach(() => {
  delete holder.__goldfishPhase
})

afterAll(async () => {
  way.close()
  await server.remove()
})

// In this order: it is the life of one replica.
describe('a replica', () => {
  it('that has never reached the database takes nobody’s place', async () => {
    expect([await isReady(), await isServing()]).toEqual([{ ready: false, reason: 'database' }, false])
  })

  it('that has reached it serves', async () => {
    way.mend()
    expect(await isServing()).toBe(true)
    await db().$queryRaw`SELECT 1`
    expect([await isReady(), await isServing()]).toEqual([{ ready: true }, true])
  })

  it.each(['cut', 'freeze'] as const)(
    'serves on while the database is away, and says that it is not ready (%s)',
    async (breakIt) => {
      way[breakIt]()
      await vi.waitFor(async () => expect(await isReady()).toEqual({ ready: false, reason: 'database' }), {
        timeout: 5_000,
      })
      expect(await isServing()).toBe(true)
      way.mend()
      await vi.waitFor(async () => expect(await isReady()).toEqual({ ready: true }), { timeout: 5_000 })
    },
  )

  it('that is not warm yet does neither, and says so once the database answers', async () => {
    holder.__goldfishPhase = 'starting'
    expect([await isReady(), await isServing()]).toEqual([{ ready: false, reason: 'starting' }, false])
  })

  it('that leaves does neither', async () => {
    holder.__goldfishPhase = 'leaving'
    expect([await isReady(), await isServing()]).toEqual([{ ready: false, reason: 'leaving' }, false])
  })
})
