import 'server-only'
import { createHmac } from 'node:crypto'
import { keyRing } from './key-ring'
import type { SqlClient } from './sql-client'
import { transaction } from './transaction'

/** What makes two requests the same one. */
export type RequestIdentity = {
  /** The operation and whose key it is, such as "order:user:…": two people may use the same key. */
  scope: string
  /** The client's Idempotency-Key, or the proxy's request id, which a resend keeps. */
  key: string
  /** From {@link hashRequest}: the same key with another body is refused. */
  requestHash: RequestHash
  /** The proxy's id of this request. */
  requestId: string
}

/** By each signing key, the one that signs first. */
export type RequestHash = readonly [string, ...string[]]

/**
 * A fingerprint of a request's body. Keyed, because a body may hold a card number, and a plain hash of one can be
 * searched for. By every key of the ring, so that a repeat is known again when another key signs meanwhile.
 */
export function hashRequest(body: unknown): RequestHash {
  const text = canonicalJson(body)
  const hash = (secret: string) => createHmac('sha256', secret).update(text).digest('base64url')
  const [first, ...others] = keyRing()
  return [hash(first.secret), ...others.map(({ secret }) => hash(secret))]
}

/** Whether a request has the body that the reservation under its key was made with. */
export function isSameRequest(reservation: { requestHash: string }, identity: RequestIdentity): boolean {
  return identity.requestHash.includes(reservation.requestHash)
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

/**
 * Does work that needs only the database exactly once: the reservation, the work and its outcome are one transaction.
 * A repeat waits on the unique index until the first is done, and gets the first outcome. A replica that dies in the
 * middle leaves nothing, so the resend does the work.
 * @param work returns something that survives JSON; expected failures are outcomes too and are told again
 */
export async function once<T extends object>(
  identity: RequestIdentity,
  work: (tx: SqlClient) => Promise<T>,
): Promise<{ kind: 'done' | 'replayed'; outcome: T } | { kind: 'key_reused' }> {
  return transaction(async (tx) => {
    if (await reserve(tx, identity)) {
      const outcome = await work(tx)
      await storeOutcome(tx, identity, outcome)
      return { kind: 'done' as const, outcome }
    }
    const reservation = await getReservation<T>(tx, identity)
    if (!isSameRequest(reservation, identity)) return { kind: 'key_reused' as const }
    if (!reservation.outcome) throw new Error('a committed reservation without an outcome')
    return { kind: 'replayed' as const, outcome: reservation.outcome }
  })
}

/** @returns whether the key is ours now. Waits while another transaction that reserved it is still open. */
export async function reserve(
  tx: SqlClient,
  { scope, key, requestHash, requestId }: RequestIdentity,
): Promise<boolean> {
  const inserted = await tx.$executeRaw`
    INSERT INTO idempotency_keys (scope, key, request_hash, request_id)
    VALUES (${scope}, ${key}, ${requestHash[0]}, ${requestId}) ON CONFLICT (scope, key) DO NOTHING`
  return inserted > 0
}

/** @returns what stands under a key that was found reserved; `outcome` is null while the work is under way */
export async function getReservation<T extends object>(
  client: SqlClient,
  { scope, key }: Pick<RequestIdentity, 'scope' | 'key'>,
) {
  const row = await client.idempotencyKey.findUniqueOrThrow({ where: { scope_key: { scope, key } } })
  // The same operation wrote it: its name is part of the scope.
  return { ...row, outcome: row.outcome as T | null }
}

/** Ends the work: from now on the key answers with this. */
export async function storeOutcome(
  client: SqlClient,
  { scope, key }: Pick<RequestIdentity, 'scope' | 'key'>,
  outcome: object,
): Promise<void> {
  await client.$executeRaw`
    UPDATE idempotency_keys SET outcome = ${JSON.stringify(outcome)}::json WHERE scope = ${scope} AND key = ${key}`
}

/** Ends the work on an order for whoever does not know under which key it was begun. */
export async function storeOutcomeOfOrder(
  client: SqlClient,
  { scope, orderId }: { scope: string; orderId: string },
  outcome: object,
): Promise<void> {
  await client.$executeRaw`
    UPDATE idempotency_keys SET outcome = ${JSON.stringify(outcome)}::json
    WHERE scope = ${scope} AND order_id = ${orderId}::uuid`
}
