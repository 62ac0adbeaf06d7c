'use client'

import { SpiltCup } from '@/components/brand/spilt-cup'
import button from '@/components/ui/button.module.css'
import { EmptyState } from '@/components/ui/empty-state'

/** Says that something broke, that nothing was lost, and by which reference it is found in the log. */
export function TroublePage({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const reference = digestOf(error)
  return (
    <EmptyState drawing={<SpiltCup />} title="Something spilt.">
      <p className="soft">That was us, not you. Your cart and your orders are where you left them.</p>
      <button type="button" onClick={onRetry} className={button.primary}>
        Try again
      </button>
      {reference ? (
        <p>
          <small>
            If you write to us about it, mention <code>{reference}</code>.
          </small>
        </p>
      ) : null}
    </EmptyState>
  )
}

/** Next puts it on errors from the server; in the log it stands beside the error itself. */
function digestOf(error: unknown): string | null {
  return error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : null
}
