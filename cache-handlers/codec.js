import { deserialize, serialize } from 'node:v8'

/**
 * Next's entries hold Buffers and Maps, and lifetimes may be Infinity: JSON would lose all three.
 * @param {unknown} value
 * @returns {Buffer}
 */
export function encode(value) {
  return serialize(value)
}

/**
 * @param {Buffer} bytes
 * @returns {unknown} undefined when it is not what encode wrote; a newer Node may write what an older cannot read
 */
export function decode(bytes) {
  try {
    return deserialize(bytes)
  } catch {
    return undefined
  }
}
