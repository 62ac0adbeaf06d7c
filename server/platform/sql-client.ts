import 'server-only'
import type { Prisma } from '@/generated/prisma/client'

/** Either the pool or an open transaction: what a read needs that serves inside and outside of one. */
export type SqlClient = Prisma.TransactionClient
