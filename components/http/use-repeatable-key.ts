import { useRef } from 'react'
import { newIdempotencyKey } from '@/lib/new-idempotency-key'
import type { Problem } from '@/lib/problem'
import type { KeptKey } from './kept-key'
import { noAnswerCode } from './send-json'

/**
 * Idempotency keys for one form. Whoever tries again after no answer came asks with the same key, so that what was done
 * already is not done twice; after a definite answer, or with other input, the next try is a new one.
 * @param kept where the key outlives a reload of the page, for requests of which a second one would cost money
 */
export function useRepeatableKey(kept?: KeptKey) {
  const open = useRef<{ key: string; body: string } | null>(null)
  return {
    keyFor(body: unknown): string {
      const text = JSON.stringify(body)
      if (open.current?.body === text) return open.current.key
      // Only a page that has not asked yet may have asked before it was reloaded.
      const former = open.current ? null : kept?.find(body)
      open.current = { key: former ?? newIdempotencyKey(), body: text }
      kept?.keep(body, open.current.key)
      return open.current.key
    },
    /** @param problem what came back, or null when it worked */
    settle(problem: Problem | null): void {
      if (problem && !isDefinite(problem)) return
      open.current = null
      kept?.forget()
    },
  }
}

function isDefinite({ status, code }: Problem): boolean {
  return code !== noAnswerCode && code !== 'in_progress' && status < 500
}
