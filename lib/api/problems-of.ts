import type { Operation } from './operation'
import type { ProblemCode } from './problem-codes'

const ofTokens: ProblemCode[] = [
  'token_expired',
  'token_invalid',
  'token_unknown_key',
  'token_not_yet_valid',
  'token_too_long',
  'token_revoked',
]
const ofBodies: ProblemCode[] = ['malformed_json', 'body_too_large', 'unsupported_media_type', 'validation_failed']

/** Every code that an operation can answer with: its own, and those that come with what it takes. */
export function problemsOf({ method, tag, access, body, takesForms, problems = [] }: Operation): ProblemCode[] {
  if (tag === 'Health') return [...problems]
  const isPublic = tag === 'Catalogue'
  return [
    ...new Set<ProblemCode>([
      ...problems,
      ...(body ? ofBodies : []),
      ...(takesForms ? (['malformed_form'] as const) : []),
      ...(access === 'everyone' ? [] : ofTokens),
      ...(access === 'everyone' || access === 'guest or account' ? [] : (['unauthenticated'] as const)),
      ...(access === 'administrator' ? (['forbidden'] as const) : []),
      ...(method === 'get' ? [] : (['cross_site', 'read_only'] as const)),
      ...(isPublic ? [] : (['rate_limited'] as const)),
      'unavailable',
      'internal_error',
    ]),
  ].toSorted()
}
