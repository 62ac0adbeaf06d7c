import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createUser } from '@/prisma/factories/create-user'
import { db } from '@/server/platform/db'
import { askRedis } from '@/server/platform/redis'
import { passwordMatches } from './password-hash'
import { signIn, type SignInOutcome } from './sign-in'
import type { SignInOrigin } from './sign-in-try'

vi.mock('./password-hash', { spy: true })

vi.hoisted(() => {
  process.env.RATE_LIMIT_SIGN_IN = '4/900'
  process.env.RATE_LIMIT_SIGN_IN_ADDRESS = '6/600'
  process.env.RATE_LIMIT_SIGN_IN_ACCOUNT = '12/3600'
})

beforeEach(async () => {
  await vi.waitUntil(async () => (await askRedis((client) => client.ping())) === 'PONG')
  vi.mocked(passwordMatches).mockClear()
})

const anAddress = () => `address-${randomUUID()}`
const from = (address: string, device: string | null = null): SignInOrigin => ({
  address,
  device,
  requestId: randomUUID(),
})

async function anAccount() {
  const { user, password } = await createUser(db())
  const tryWith = (word: string) => (origin: SignInOrigin) => signIn({ email: user.email, password: word }, origin)
  return { email: user.email, enter: tryWith(password), guess: tryWith('not the password') }
}

const kinds = (outcomes: SignInOutcome[]) => outcomes.map((outcome) => outcome.kind)

async function repeat(times: number, work: () => Promise<SignInOutcome>): Promise<SignInOutcome['kind'][]> {
  const outcomes: SignInOutcome[] = []
  for (let n = 0; n < times; n++) outcomes.push(await work())
  return kinds(outcomes)
}

const wrong = (times: number) => Array.from({ length: times }, () => 'wrong_credentials')
const refused = (times: number) => Array.from({ length: times }, () => 'too_many_tries')

describe('guesses at one account', () => {
  it('are few from one address, and then not even the right password is looked at', async () => {
    const { guess, enter } = await anAccount()
    const address = anAddress()
    expect(await repeat(6, () => guess(from(address)))).toEqual([...wrong(4), ...refused(2)])
    expect(await enter(from(address))).toMatchObject({ kind: 'too_many_tries', count: { remaining: 0 } })
    expect(passwordMatches).toHaveBeenCalledTimes(4)
  })

  it('are as few when they come all at once', async () => {
    const { guess } = await anAccount()
    const address = anAddress()
    const outcomes = await Promise.all(Array.from({ length: 30 }, () => guess(from(address))))
    expect(kinds(outcomes).sort()).toEqual([...refused(26), ...wrong(4)])
    expect(passwordMatches).toHaveBeenCalledTimes(4)
  })

  it('at an account that does not exist look the same', async () => {
    const address = anAddress()
    const email = `nobody-${randomUUID()}@goldfish.test`
    const guess = () => signIn({ email, password: 'x' }, from(address))
    expect(await repeat(6, guess)).toEqual([...wrong(4), ...refused(2)])
  })

  it('are forgotten when the right password comes', async () => {
    const { guess, enter } = await anAccount()
    const address = anAddress()
    expect(await repeat(3, () => guess(from(address)))).toEqual(wrong(3))
    expect((await enter(from(address))).kind).toBe('signed_in')
    expect(await repeat(3, () => guess(from(address)))).toEqual(wrong(3))
  })

  it('do not count when they are none: the right password may come as often as it likes', async () => {
    const { enter } = await anAccount()
    const address = anAddress()
    expect(await repeat(20, () => enter(from(address)))).toEqual(Array.from({ length: 20 }, () => 'signed_in'))
  })

  it('of one address are not cleared by signing in to an account of one’s own', async () => {
    const [own, first, second] = [await anAccount(), await anAccount(), await anAccount()]
    const address = anAddress()
    expect(await repeat(4, () => first.guess(from(address)))).toEqual(wrong(4))
    expect((await own.enter(from(address))).kind).toBe('signed_in')
    expect(await repeat(4, () => second.guess(from(address)))).toEqual([...wrong(2), ...refused(2)])
  })
})

describe('the owner is not locked out by strangers who guess', () => {
  it('when they are somewhere else', async () => {
    const { guess, enter } = await anAccount()
    const elsewhere = anAddress()
    await repeat(10, () => guess(from(elsewhere)))
    expect((await enter(from(anAddress()))).kind).toBe('signed_in')
  })

  it('when they are at the same address, in a browser that is known to the account', async () => {
    const { guess, enter } = await anAccount()
    const address = anAddress()
    await repeat(10, () => guess(from(address)))
    expect((await enter(from(address))).kind).toBe('too_many_tries')
    expect((await enter(from(address, randomUUID()))).kind).toBe('signed_in')
  })

  it('when one of them hammers on: what is refused is no guess, and costs others no try', async () => {
    const { guess } = await anAccount()
    const hammering = anAddress()
    await repeat(20, () => guess(from(hammering)))
    expect(await repeat(4, () => guess(from(anAddress())))).toEqual(wrong(4))
  })

  it('when they come from everywhere: then each address has two tries', async () => {
    const { guess, enter } = await anAccount()
    for (let n = 0; n < 3; n++) expect(await repeat(4, () => guess(from(anAddress())))).toEqual(wrong(4))
    const address = anAddress()
    expect(await repeat(4, () => guess(from(address)))).toEqual([...wrong(2), ...refused(2)])
    const ownersNewPhone = anAddress()
    expect(await repeat(1, () => guess(from(ownersNewPhone)))).toEqual(wrong(1))
    expect((await enter(from(ownersNewPhone))).kind).toBe('signed_in')
  })
})

it('a known browser has no more guesses than an address', async () => {
  const { guess } = await anAccount()
  const origin = () => from(anAddress(), 'the-same-browser')
  expect(await repeat(6, () => guess(origin()))).toEqual([...wrong(4), ...refused(2)])
})

it('a request that the proxy sends again counts once', async () => {
  const { guess } = await anAccount()
  const origin = from(anAddress())
  expect(await repeat(8, () => guess(origin))).toEqual(wrong(8))
  expect(await repeat(4, () => guess(from(origin.address)))).toEqual([...wrong(3), ...refused(1)])
})

it('what fails because the database is away is nobody’s guess', async () => {
  const { guess } = await anAccount()
  const address = anAddress()
  vi.mocked(passwordMatches).mockRejectedValueOnce(new Error('away')).mockRejectedValueOnce(new Error('away'))
  for (let n = 0; n < 2; n++) await expect(guess(from(address))).rejects.toThrow('away')
  expect(await repeat(5, () => guess(from(address)))).toEqual([...wrong(4), ...refused(1)])
})
