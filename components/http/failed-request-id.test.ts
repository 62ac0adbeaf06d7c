import { expect, it } from 'vitest'
import { failedRequestId } from './failed-request-id'

const entry = (...serverTiming: { name: string; description: string }[]) => ({ entryType: 'resource', serverTiming })

it('is that of the last request that says one', () => {
  const entries = [
    entry({ name: 'request', description: 'first' }),
    entry({ name: 'db', description: '' }, { name: 'request', description: 'second' }),
    entry({ name: 'replica', description: 'S1' }),
    { entryType: 'paint' },
  ]
  expect(failedRequestId(entries)).toBe('second')
  expect(failedRequestId(entries.slice(2))).toBeNull()
})
