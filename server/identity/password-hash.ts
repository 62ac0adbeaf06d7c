import 'server-only'
import { hash, verify } from '@node-rs/argon2'
import { argon2Parameters } from '@/lib/argon2-parameters'

let decoy: Promise<string> | undefined

export async function hashPassword(password: string): Promise<string> {
  return hash(password, argon2Parameters)
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
