import 'server-only'
import { describeError } from './describe-error'
import { scrubText } from './scrub-text'

const maxDepth = 5
const maxEntries = 50

/** Names under which secrets and people are found. */
const personal =
  /pass|secret|token|cookie|authoriz|credential|api.?key|card|cvc|iban|e-?mail|^name$|(first|last|full|user|display).?name|address|street|^line\d$|postal|^zip|city|phone|birth|session|csrf|^(body|headers?|query|search|params|parameters|values|input)$/i

/**
 * What may be logged of anything: the second line of defence behind not logging it. Texts are scrubbed, errors
 * described, and what stands under a telling name is left out. Of objects that are more than data only their kind is told.
 */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return scrubText(value)
  if (typeof value === 'bigint' || typeof value === 'symbol') return String(value)
  if (typeof value === 'function') return '[function]'
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  if (value instanceof Error) return describeError(value)
  if (depth >= maxDepth) return '[…]'
  if (Array.isArray(value)) return value.slice(0, maxEntries).map((item) => redact(item, depth + 1))
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return `[${value.constructor?.name ?? 'object'}]`
  const entries = Object.entries(value).slice(0, maxEntries)
  return Object.fromEntries(
    entries.map(([name, part]) => [name, personal.test(name) ? '[redacted]' : redact(part, depth + 1)]),
  )
}
