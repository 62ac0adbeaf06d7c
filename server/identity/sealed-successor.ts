import 'server-only'
import { Buffer } from 'node:buffer'
import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'

const algorithm = 'aes-256-gcm'
const tagBytes = 16
// Always the same, as a key is used once: a token has one successor.
const nonce = Buffer.alloc(12)

/**
 * Keeps the refresh token that comes after this one for whoever has this one, and for nobody else: who sends a token twice
 * is to get the same answer twice, and the database must not hold it.
 */
export function sealSuccessor(token: string, successor: string): Uint8Array<ArrayBuffer> {
  const cipher = createCipheriv(algorithm, keyOf(token), nonce)
  return new Uint8Array(Buffer.concat([cipher.update(successor, 'utf8'), cipher.final(), cipher.getAuthTag()]))
}

/** @throws Error when it was sealed with another token */
export function openSuccessor(token: string, sealed: Uint8Array): string {
  const decipher = createDecipheriv(algorithm, keyOf(token), nonce)
  decipher.setAuthTag(sealed.subarray(-tagBytes))
  return Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()]).toString('utf8')
}

function keyOf(token: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', token, '', 'goldfish:refresh-successor', 32))
}
