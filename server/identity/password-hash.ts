import 'server-only'
import { hash, verify, type Options } from '@node-rs/argon2'

// argon2id (the library's default algorithm) with OWASP's parameters: 19 MiB, two passes, one lane.
const options: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

let decoy: Promise<string> | undefined

export async function hashPassword(password: string): Promise<string> {
  return hash(password, options)
}

/**
 * @param passwordHash null for an account that does not exist: the work is done all the same, so that the time of the
 * answer does not tell which addresses have an account
 */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  if (passwordHash !== null) return verify(passwordHash, password)
  decoy ??= hashPassword('nobody has this password')
  await verify(await decoy, password)
  return false
}
