import 'server-only'
import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits. The name in front is for people, and for programs that look for secrets where none should be. */
export function newRefreshToken(): string {
  return `gfr_${randomBytes(32).toString('base64url')}`
}

/** What is stored of it: who reads the database can go on in nobody's sign-in. */
export function hashRefreshToken(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(token).digest())
}
