import { expect, test } from 'vitest'
import { inBatches } from './in-batches'

/** @returns something that deletes three of so many rows at a time, and how many each time */
function rows(count: number) {
  const batches: number[] = []
  const deleteBatch = async () => {
    const deleted = Math.min(3, count)
    count -= deleted
    batches.push(deleted)
    return deleted
  }
  return { batches, deleteBatch }
}

test.each([
  [0, [0]],
  [2, [2]],
  [3, [3, 0]],
  [7, [3, 3, 1]],
])('%j rows, three at a time', async (count, expected) => {
  const { batches, deleteBatch } = rows(count)
  expect(await inBatches(3, deleteBatch, undefined)).toBe(count)
  expect(batches).toEqual(expected)
})

test('stops after the batch in hand', async () => {
  const { batches, deleteBatch } = rows(9)
  const stop = new AbortController()
  const deleteAndStop = () => {
    stop.abort()
    return deleteBatch()
  }
  expect(await inBatches(3, deleteAndStop, stop.signal)).toBe(3)
  expect(await inBatches(3, deleteBatch, stop.signal)).toBe(0)
  expect(batches).toEqual([3])
})
