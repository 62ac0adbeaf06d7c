/** @returns the Idempotency-Key of a page's form, which cannot send headers: its hidden field; null when there is none */
export function formKey(value: unknown): string | null {
  const key: unknown = Object(value).idempotencyKey
  return typeof key === 'string' && /^[\x21-\x7e]{8,128}$/.test(key) ? key : null
}
