import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { log } from './log'
import { countAgainst, forgetCount, uncount } from './rate-limit'
import { askRedis } from './redis'
import { rateLimitKeys } from './redis-keys'

// A way to Redis of its own, and limits that are soon reached. Before any module reads the environment.
const redis = await vi.hoisted(async () => {
  const { breakableRedis } = await import('./breakable-redis')
  const breakable = await breakableRedis(process.env.REDIS_URL ?? '')
  process.env.REDIS_URL = breakable.url
  process.env.RATE_LIMIT_SIGN_IN = '9/900'
  process.env.RATE_LIMIT_CHECKOUT = '2/1'
  process.env.RATE_LIMIT_API = '20/60'
  process.env.RATE_LIMIT_SCALE = '0.5'
  return breakable
})

afterAll(() => redis.close())

const redisAnswers = async () => expect(await askRedis((client) => client.ping())).toBe('PONG')

beforeEach(async () => {
  redis.mend()
  await vi.waitFor(redisAnswers, { timeout: 10_000 })
  vi.restoreAllMocks()
})

const someone = () => `someone-${randomUUID()}`

/** @returns how many of so many requests at once are let in */
async function letIn(times: number, who: string): Promise<number> {
  const counts = await Promise.all(Array.from({ length: times }, () => countAgainst('sign-in', who)))
  return counts.filter((count) => !count.isOver).length
}

describe('a limit', () => {
  it('lets in as many as it says, also of many at once, and says what is left', async () => {
    const who = someone()
    expect(await countAgainst('sign-in', who)).toEqual({
      limit: 'sign-in',
      quota: { points: 9, windowSeconds: 900 },
      used: 1,
      remaining: 8,
      resetSeconds: 900,
      isOver: false,
    })
    expect(await letIn(50, who)).toBe(8)
    expect(await countAgainst('sign-in', who)).toMatchObject({ remaining: 0, isOver: true })
    expect(await letIn(1, someone())).toBe(1)
  })

  it('is multiplied by the scale, but for guesses at one account', async () => {
    expect((await countAgainst('api', someone())).quota).toEqual({ points: 10, windowSeconds: 60 })
    expect((await countAgainst('sign-in', someone())).quota).toEqual({ points: 9, windowSeconds: 900 })
  })

  it('begins anew when its window ends', async () => {
    const who = someone()
    expect(await countAgainst('checkout', who)).toMatchObject({ isOver: false, remaining: 0, resetSeconds: 1 })
    expect(await countAgainst('checkout', who)).toMatchObject({ isOver: true })
    await vi.waitFor(async () => expect(await countAgainst('checkout', who)).toMatchObject({ used: 1 }), {
      timeout: 5_000,
      interval: 100,
    })
  })

  it('counts one request once, however often and at once it is sent', async () => {
    const [who, id] = [someone(), randomUUID()]
    const sent = await Promise.all(Array.from({ length: 20 }, () => countAgainst('sign-in', who, id)))
    expect(sent.map((count) => [count.used, count.isOver])).toEqual(sent.map(() => [1, false]))
    expect((await countAgainst('sign-in', who, randomUUID())).used).toBe(2)
  })

  it('lets in again whom it let in before, when the limit has been reached meanwhile', async () => {
    const [who, id] = [someone(), randomUUID()]
    await countAgainst('sign-in', who, id)
    expect(await letIn(50, who)).toBe(8)
    expect(await countAgainst('sign-in', who, id)).toMatchObject({ isOver: false, remaining: 0 })
    const refused = randomUUID()
    expect(await countAgainst('sign-in', who, refused)).toMatchObject({ isOver: true })
    expect(await countAgainst('sign-in', who, refused)).toMatchObject({ isOver: true })
  })

  it('takes back one, or all', async () => {
    const who = someone()
    expect(await letIn(50, who)).toBe(9)
    await forgetCount('sign-in', who)
    expect(await letIn(9, who)).toBe(9)
    await uncount('sign-in', who)
    expect(await letIn(5, who)).toBe(1)
  })

  it('gives nobody credit for what was never counted', async () => {
    const who = someone()
    await uncount('sign-in', who)
    expect((await countAgainst('sign-in', who)).used).toBe(1)
    await uncount('sign-in', who)
    await uncount('sign-in', who)
    expect((await countAgainst('sign-in', who)).used).toBe(1)
  })

  it('leaves nothing in Redis that does not end', async () => {
    const [who, id] = [someone(), randomUUID()]
    await uncount('sign-in', who)
    await countAgainst('sign-in', who, id)
    const keys = rateLimitKeys('sign-in', who)
    const left = await askRedis((client) => Promise.all([client.pttl(keys.count), client.pttl(keys.seen(id))]))
    expect(left?.map((ms) => ms > 800_000 && ms <= 900_000)).toEqual([true, true])
  })
})

describe('without Redis', () => {
  it.each(['cut', 'freeze'] as const)(
    '(%s) this process limits by itself, to a third, and says so once',
    async (how) => {
      const [warn, info] = [vi.spyOn(log(), 'warn'), vi.spyOn(log(), 'info')]
      const who = someone()
      expect(await letIn(1, who)).toBe(1)
      redis[how]()
      expect(await letIn(50, who)).toBe(3)
      expect(await countAgainst('sign-in', who)).toMatchObject({ isOver: true, remaining: 0 })
      const said = warn.mock.calls.filter(([line]) => String(line).includes('limits requests by itself'))
      expect(said).toHaveLength(1)

      redis.mend()
      await vi.waitFor(redisAnswers, { timeout: 10_000 })
      expect(await letIn(50, who)).toBe(8)
      expect(info.mock.calls.filter(([line]) => String(line).includes('limits are shared again'))).toHaveLength(1)
    },
  )

  it('a request waits for it once', async () => {
    redis.freeze()
    await countAgainst('sign-in', someone())
    const startedAt = performance.now()
    for (let request = 0; request < 100; request++) await countAgainst('sign-in', someone())
    expect(performance.now() - startedAt).toBeLessThan(200)
  })
})
