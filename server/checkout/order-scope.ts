import 'server-only'

/** Whose keys of which operation: two shoppers may use the same Idempotency-Key. */
export function orderScope(shopperId: string): string {
  return `order:user:${shopperId}`
}
