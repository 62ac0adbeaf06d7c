import type { APIRequestContext, APIResponse } from '@playwright/test'
import type { PrismaClient } from '../../generated/prisma/client'
import { expect, type Shopper } from '../fixtures'
import { expectRefusedEverywhere } from '../steps/expect-refused-everywhere'
import { killReplica, listReplicas } from './cluster-control'
import { test } from './replica-test'

type Tokens = { token: string; refreshToken: string; refreshExpiresAt: string }

/** What is promised: after this long every replica refuses a sign-in that was ended. */
const boundMs = 5_000

const enter = async (way: APIRequestContext | undefined, { email, password }: Shopper): Promise<Tokens> =>
  tokensOf(await way?.post('/api/token', { data: { email, password } }))

const refresh = async (way: APIRequestContext | undefined, refreshToken: string) =>
  way?.post('/api/token', { data: { grantType: 'refresh_token', refreshToken } })

/** @returns what a replica says to who refreshes in vain */
async function refusalAt(replica: APIRequestContext, refreshToken: string): Promise<{ code: string; why?: string }> {
  const answer = await replica.post('/api/token', { data: { grantType: 'refresh_token', refreshToken } })
  expect(answer.status()).toBe(401)
  const { code, why } = await answer.json()
  return { code, why }
}

async function tokensOf(answer: APIResponse | undefined): Promise<Tokens> {
  expect(answer?.status(), await answer?.text()).toBe(200)
  return answer?.json()
}

const bearer = ({ token }: Tokens) => ({ Authorization: `Bearer ${token}` })

async function expectGoodEverywhere(replicas: APIRequestContext[], tokens: Tokens): Promise<void> {
  const answers = await Promise.all(replicas.map((replica) => replica.get('/api/me', { headers: bearer(tokens) })))
  expect(answers.map((answer) => answer.status())).toEqual(replicas.map(() => 200))
  expect(new Set(answers.map((answer) => answer.headers()['x-replica'])).size).toBe(replicas.length)
}

/** As if so long had passed since the tokens of an account were used. */
const later = (database: PrismaClient, { id }: Shopper, seconds: number) => database.$executeRaw`
  UPDATE refresh_tokens SET used_at = used_at - make_interval(secs => ${seconds}::float8)
  WHERE sign_in_id IN (SELECT id FROM sign_ins WHERE user_id = ${id}::uuid)`

for (const redisIs of ['there', 'frozen']) {
  test.describe(`with Redis ${redisIs}`, () => {
    test.beforeEach(async ({ replicas, freezeRedis }) => {
      expect(replicas.length).toBeGreaterThanOrEqual(3)
      if (redisIs === 'frozen') await freezeRedis()
    })

    test('all replicas may use one refresh token at once: every answer works, and they agree on the next one', async ({
      replicas,
      shopper,
    }) => {
      let { refreshToken } = await enter(replicas[0], shopper)
      for (let round = 0; round < 3; round++) {
        const answers = await Promise.all([...replicas, ...replicas].map((replica) => refresh(replica, refreshToken)))
        const pairs = await Promise.all(answers.map(tokensOf))
        expect(new Set(pairs.map((pair) => pair.refreshToken)).size).toBe(1)
        expect(new Set(pairs.map((pair) => pair.refreshExpiresAt)).size).toBe(1)
        for (const pair of pairs) await expectGoodEverywhere(replicas, pair)
        refreshToken = pairs[0]?.refreshToken ?? ''
      }
    })

    test('an old refresh token ends its sign-in everywhere, also while another replica uses the new one', async ({
      replicas,
      shopper,
      database,
    }) => {
      const [first, other] = [await enter(replicas[0], shopper), await enter(replicas[1], shopper)]
      const next = await tokensOf(await refresh(replicas[1], first.refreshToken))
      await later(database, shopper, 11)
      const [stolen, own] = await Promise.all([
        refresh(replicas[2], first.refreshToken),
        refresh(replicas[0], next.refreshToken),
      ])
      expect(stolen?.status()).toBe(401)
      expect(await stolen?.json()).toMatchObject({ code: 'refresh_token_reused' })
      // It came before or after: what it got is worth nothing either way.
      const last: Partial<Tokens> = own?.ok() ? await own.json() : {}
      for (const token of [first.token, next.token, last.token].filter((one) => one !== undefined)) {
        await expectRefusedEverywhere(replicas, { Authorization: `Bearer ${token}` }, { withinMs: boundMs })
      }
      for (const refreshToken of [first.refreshToken, next.refreshToken, last.refreshToken ?? next.refreshToken]) {
        for (const replica of replicas) {
          const refusal = await refusalAt(replica, refreshToken)
          expect(refusal).toEqual({ code: 'refresh_token_revoked', why: 'token_reused' })
        }
      }
      await expectGoodEverywhere(replicas, other)
    })

    test('a program that signs out is out everywhere, and goes on nowhere', async ({ replicas, shopper }) => {
      const [mine, other] = [await enter(replicas[0], shopper), await enter(replicas[1], shopper)]
      const leave = () => replicas[0]?.delete('/api/token', { headers: bearer(mine) })
      expect((await leave())?.status()).toBe(204)
      for (const replica of replicas) {
        const refusal = await refusalAt(replica, mine.refreshToken)
        expect(refusal).toEqual({ code: 'refresh_token_revoked', why: 'signed_out' })
      }
      await expectRefusedEverywhere(replicas, bearer(mine), { withinMs: boundMs })
      expect((await leave())?.status()).toBe(204)
      await expectGoodEverywhere(replicas, other)
    })
  })
}

test('a program that refreshes through the proxy is never refused, though one replica after the other dies', async ({
  replicas,
  request,
  shopper,
}) => {
  // Three times a replica starts anew.
  test.slow()
  let tokens = await enter(request, shopper)
  const served = new Set<string | undefined>()
  const goOn = async () => {
    const answer = await refresh(request, tokens.refreshToken)
    const next = await tokensOf(answer)
    expect(next.refreshToken).not.toBe(tokens.refreshToken)
    tokens = next
    served.add(answer?.headers()['x-replica'])
  }
  const readyOnes = async () => (await listReplicas()).filter(({ ready }) => ready).length
  for (const { name } of await listReplicas()) {
    for (let turn = 0; turn < 30; turn++) {
      // In the middle of a request as often as not.
      const killed = turn === 10 ? killReplica(name) : undefined
      await goOn()
      await killed
    }
    await expect.poll(readyOnes, { timeout: 60_000 }).toBe(replicas.length)
  }
  expect(served.size).toBe(replicas.length)
  expect((await request.get('/api/me', { headers: bearer(tokens) })).status()).toBe(200)
})
