import { hash } from '@node-rs/argon2'
import { v7 } from 'uuid'
import type { Prisma, User } from '../../generated/prisma/client'
import { argon2Parameters } from '../../lib/argon2-parameters'
import { uniqueSuffix } from './unique-suffix'

const defaultPassword = 'a password for tests'
let defaultHash: Promise<string> | undefined

type UserOverrides = Partial<Pick<User, 'email' | 'name' | 'role'>> & { password?: string }

/** @returns the account and the password that opens it */
export async function createUser(
  db: Prisma.TransactionClient,
  { password = defaultPassword, ...overrides }: UserOverrides = {},
): Promise<{ user: User; password: string }> {
  const user = await db.user.create({
    data: {
      id: v7(),
      email: `shopper-${uniqueSuffix()}@goldfish.test`,
      name: 'Test Shopper',
      passwordHash: await hashOf(password),
      ...overrides,
    },
  })
  return { user, password }
}

/** Hashing is slow on purpose: the password that most tests share is hashed once for each process. */
function hashOf(password: string): Promise<string> {
  if (password !== defaultPassword) return hash(password, argon2Parameters)
  defaultHash ??= hash(defaultPassword, argon2Parameters)
  return defaultHash
}
