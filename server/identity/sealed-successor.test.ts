import { expect, it } from 'vitest'
import { newRefreshToken } from './refresh-token'
import { openSuccessor, sealSuccessor } from './sealed-successor'

it('is opened with the token that it was sealed with, and with no other', () => {
  const [token, successor] = [newRefreshToken(), newRefreshToken()]
  const sealed = sealSuccessor(token, successor)
  expect(openSuccessor(token, sealed)).toBe(successor)
  expect(() => openSuccessor(newRefreshToken(), sealed)).toThrow(/authenticate/)
  expect(Buffer.from(sealed).toString('latin1')).not.toContain(successor)
})

it('is not opened once it was tampered with', () => {
  const token = newRefreshToken()
  const sealed = sealSuccessor(token, newRefreshToken())
  sealed[0] = (sealed[0] ?? 0) ^ 1
  expect(() => openSuccessor(token, sealed)).toThrow(/authenticate/)
})

it('is 256 random bits each time', () => {
  const tokens = Array.from({ length: 1_000 }, newRefreshToken)
  expect(new Set(tokens).size).toBe(1_000)
  expect(tokens.every((token) => /^gfr_[\w-]{43}$/.test(token))).toBe(true)
})
