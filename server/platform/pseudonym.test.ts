import { expect, it } from 'vitest'
import { pseudonym } from './pseudonym'

it('is the same for one person and one key, and another for another person or key', () => {
  const userId = '0191e2c4-7b1a-7c3d-8e5f-0a1b2c3d4e5f'
  const ada = pseudonym({ userId, key: 'key' })
  expect(ada).toMatch(/^[0-9a-f]{16}$/)
  expect(pseudonym({ userId, key: 'key' })).toBe(ada)
  expect(pseudonym({ userId: '0191e2c4-7b1a-7c3d-8e5f-0a1b2c3d4e60', key: 'key' })).not.toBe(ada)
  expect(pseudonym({ userId, key: 'other' })).not.toBe(ada)
})
