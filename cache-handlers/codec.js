import { deserialize, serialize } from 'node:v8'

/**
 * @typedef {object} Entry
 * @property {string} epoch
 * @property {number} madeAt by Redis' clock, and not after the data in it was read
 * @property {string[]} tags
 * @property {unknown} value
 */

/**
 * Next's entries hold Buffers and Maps, and lifetimes may be Infinity: JSON would lose all three.
 * @param {Entry} entry
 * @returns {Buffer}
 * @throws {Error} when the value holds something that cannot be copied, such as a function
 */
export function encode(entry) {
  return serialize(entry)
}

/**
 * @param {Buffer | null} bytes
 * @returns {Entry | undefined} undefined when it is not what encode wrote; a newer Node may write what an older cannot read
 */
export function decode(bytes) {
  try {
    const value = bytes && deserialize(bytes)
    return isEntry(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** @param {unknown} value @returns {value is Entry} */
function isEntry(value) {
  if (typeof value !== 'object' || value === null || !('value' in value)) return false
  return (
    'epoch' in value &&
    typeof value.epoch === 'string' &&
    'madeAt' in value &&
    typeof value.madeAt === 'number' &&
    'tags' in value &&
    Array.isArray(value.tags)
  )
}
