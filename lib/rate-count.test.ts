import { expect, it } from 'vitest'
import { rateLimitHeaders, type RateCount } from './rate-count'

const count = (limit: string, remaining: number): RateCount => ({
  limit,
  quota: { points: 10, windowSeconds: 900 },
  used: 10 - remaining,
  remaining,
  resetSeconds: 42,
  isOver: false,
})

it('says what is left as structured fields', () => {
  expect(rateLimitHeaders([count('sign-in', 3)])).toEqual({
    'RateLimit-Policy': '"sign-in";q=10;w=900',
    RateLimit: '"sign-in";r=3;t=42',
  })
})

it('says several limits in one list', () => {
  expect(rateLimitHeaders([count('api', 9), count('token', 0)])).toEqual({
    'RateLimit-Policy': '"api";q=10;w=900, "token";q=10;w=900',
    RateLimit: '"api";r=9;t=42, "token";r=0;t=42',
  })
})
