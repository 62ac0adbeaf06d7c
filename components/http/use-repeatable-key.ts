import { useRef } from 'react'
import { newIdempotencyKey } from '@/lib/new-idempotency-key'
import type { Problem } from '@/lib/problem'
import { noAnswerCode } from './send-json'

/**
 * Idempotency keys for one form. Whoever tries again after no answer came asks with the same key, so that what was done
 * already is not done twice; after a definite answer, or with other input, the next try is a new one.
 */
export function useRepeatableKey() {
  const open = useRef<{ key: string; body: string } | null>(null)
  return {
    keyFor(body: unknown): string {
      const text = JSON.stringify(body)
      if (open.current?.body !== text) open.current = { key: newIdempotencyKey(), body: text }
      return open.current.key
    },
    /** @param problem what came back, or null when it worked */
    settle(problem: Problem | null): void {
      if (!problem || isDefinite(problem)) open.current = null
    },
  }
}

function isDefinite({ status, code }: Problem): boolean {
  return code !== noAnswerCode && code !== 'in_progress' && status < 500
}
