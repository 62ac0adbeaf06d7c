import { randomBytes } from 'node:crypto'

/** Ten random characters a-f0-9: what keeps the rows of two tests apart that run at the same time on one database. */
export function uniqueSuffix(): string {
  return randomBytes(5).toString('hex')
}
