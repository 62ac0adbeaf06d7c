import 'server-only'
import { randomInt } from 'node:crypto'

// Crockford's alphabet: nobody mixes up 0 and O, or 1, I and L, when they read it out on the telephone.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 10

/** @returns a new public order number such as GF-7K3M9Q2PXV: 50 random bits, so that no number leads to another */
export function orderNumber(): string {
  const characters = Array.from({ length }, () => alphabet[randomInt(alphabet.length)])
  return `GF-${characters.join('')}`
}
