import 'server-only'
import { db } from '@/server/platform/db'
import { orderScope } from './order-scope'

/** Whether this key has come before, so that there is an answer to give again, or one to wait for. */
export async function isOrderKeyUsed(shopperId: string, key: string): Promise<boolean> {
  const where = { scope_key: { scope: orderScope(shopperId), key } }
  return (await db().idempotencyKey.findUnique({ where, select: { key: true } })) !== null
}
