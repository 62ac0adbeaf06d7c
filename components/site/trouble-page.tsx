import { useSyncExternalStore } from 'react'
import { failedRequestId } from '@/components/http/failed-request-id'
import button from '@/components/ui/button.module.css'
import { EmptyState } from '@/components/ui/empty-state'
import { troubleWords } from '@/words/en/trouble'

const unchanging = () => () => undefined

/** Says that something broke, that nothing was lost, and by which references it is found in the log. */
export function TroublePage({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const requestId = useSyncExternalStore(
    unchanging,
    () => failedRequestId(performance.getEntries() as PerformanceResourceTiming[]),
    () => null,
  )
  const references = [requestId, digestOf(error)].filter((reference) => reference !== null)
  const drawing = (
    <picture>
      <img src="/icons/spilt-cup.svg" alt="" width={480} height={360} />
    </picture>
  )
  return (
    <EmptyState drawing={drawing} title={troubleWords.title}>
      <p className="soft">{troubleWords.nothingLost}</p>
      <button type="button" onClick={onRetry} className={button.primary}>
        {troubleWords.tryAgain}
      </button>
      {references.length > 0 ? (
        <p>
          <small>
            {troubleWords.mention} <code>{references.join(' · ')}</code>
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
