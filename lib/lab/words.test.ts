import { describe, expect, test } from 'vitest'
import { claimWords } from './claim-words'
import { curlLines } from './curl-lines'
import { onceSummary } from './once-summary'
import { shortPath } from './short-path'
import { shortenToken } from './shorten-token'
import { changeOneCharacter, stripSignature } from './tamper'
import { anExchange } from './testing/an-exchange'
import { verdictWords } from './verdict-words'
import { shopCard, twinCard } from './walk-cards'

describe('claims in words', () => {
  const now = new Date('2026-01-01T12:00:00Z')
  const seconds = now.getTime() / 1000
  const words = (claims: Record<string, unknown>) => claimWords(claims, now).map((claim) => claim.words)

  test('times are told from now', () => {
    expect(words({ iat: seconds - 180, exp: seconds + 27 * 60, auth_time: seconds })).toEqual([
      'issued 3 minutes ago',
      'ends in 27 minutes, unless it is used',
      'password checked just now',
    ])
    expect(words({ exp: seconds - 45 })).toEqual(['ended 45 seconds ago'])
    expect(words({ iat: seconds - 3 * 86_400 })).toEqual(['issued 3 days ago'])
  })

  test('a claim that nobody explained is shown all the same', () => {
    expect(claimWords({ foo: { bar: 1 } }, now)).toEqual([{ name: 'foo', value: '{"bar":1}', words: '' }])
  })
})

describe('tampering', () => {
  const token = 'aaaa.bbbb.cccc'

  test('changes one character of the claims and nothing else', () => {
    expect(changeOneCharacter(token)).toBe('aaaa.bbAb.cccc')
    expect(changeOneCharacter('a.AAAA.c')).toBe('a.AABA.c')
  })

  test('takes the signature off', () => {
    expect(stripSignature(token)).toBe('aaaa.bbbb.')
  })

  test('a long token is shown by its ends', () => {
    expect(shortenToken(`eyJhbGciOi${'x'.repeat(300)}signat`)).toBe('eyJhbGciOi…signat')
    expect(shortenToken('short')).toBe('short')
  })

  test('an id in a path is shown by its beginning', () => {
    expect(shortPath('/api/cart/lines/01a1ffb7-1147-716b-9fd8-5c42664dbf90')).toBe('/api/cart/lines/01a1ffb7…')
  })

  test('a refusal that is new is still told', () => {
    expect(verdictWords('token_of_tomorrow')).toBe('Refused: token of tomorrow.')
  })
})

describe('once', () => {
  const answer = (overrides: Parameters<typeof anExchange>[0], number: string | null = 'GF-1') => ({
    exchange: anExchange(overrides),
    number,
  })

  test('one order and its replays', () => {
    const answers = [
      answer({ status: 201 }),
      answer({ status: 409, replica: 'S2' }, null),
      answer({ status: 201, isReplay: true, replica: 'S2' }),
    ]
    expect(onceSummary(answers, 2, 3)).toEqual({
      isOnce: true,
      headline: 'One order.',
      sentence:
        '3 requests with one key reached 2 servers. One of them made the order; 1 answer repeated what the first had said. 1 answer said: this is being done right now, ask again.',
    })
  })

  test('says so when there are two', () => {
    expect(onceSummary([answer({}), answer({}, 'GF-2')], 0, 2)).toMatchObject({ isOnce: false, headline: '2 orders.' })
    expect(onceSummary([answer({})], 0, 2)).toMatchObject({ isOnce: false })
    expect(onceSummary([answer({}), answer({}, 'GF-2')], 0, 1)).toMatchObject({ isOnce: false })
  })
})

describe('the walk', () => {
  const facts = { token: 'eyJ…abc', tries: 1 }

  test('says what travelled and what had to be looked up', () => {
    const exchange = anExchange({ database: { calls: 2, milliseconds: 3 }, cache: { calls: 1, milliseconds: 1 } })
    expect(shopCard('view', exchange, { ...facts, itemCount: 1 })).toMatchObject({
      outcome: 'fine',
      says: 'Your cart: 1 thing.',
      travelled: 'the token eyJ…abc',
      lookedUp: 'who it is: nothing, the signature is enough. Postgres 2 times, Redis once',
    })
  })

  test('tells honestly how often it was sent', () => {
    expect(shopCard('add', anExchange(), { ...facts, tries: 3 }).travelled).toContain('sent 3 times')
  })

  test('the twin knows its customer, or does not', () => {
    expect(twinCard('view', anExchange(), 1)).toMatchObject({ outcome: 'fine', says: 'Your cart: 1 thing.' })
    expect(twinCard('add', anExchange({ status: 403 }), null)).toMatchObject({
      outcome: 'refused',
      lookedUp: 'its own memory, and found nobody',
    })
  })
})

test('the lines for a terminal begin with the shop’s address', () => {
  for (const experiment of ['kill', 'walk', 'token', 'story', 'once'] as const) {
    const lines = curlLines(experiment, 'http://localhost:9').split('\n')
    expect(lines[0]).toBe('SHOP=http://localhost:9')
    expect(lines.length).toBeGreaterThan(4)
  }
})
