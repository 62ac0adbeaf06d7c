import { expect, it } from 'vitest'
import { answered, CardCompanySilent } from './answered'

it('hands on what is answered, and what went wrong', async () => {
  expect(await answered(Promise.resolve('succeeded'))).toBe('succeeded')
  await expect(answered(Promise.reject(new Error('no such payment')))).rejects.toThrow('no such payment')
})

it('gives up on a card company that says nothing', async () => {
  const startedAt = performance.now()
  await expect(answered(new Promise(() => {}))).rejects.toBeInstanceOf(CardCompanySilent)
  expect(performance.now() - startedAt).toBeGreaterThan(4_900)
})
