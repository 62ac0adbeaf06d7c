import { useLoaded } from '@/components/http/use-loaded'
import { troubleWords } from '@/words/en/trouble'

const loadPage = () => import('./trouble-page')

/**
 * Says that something broke, and the way on. Every page brings this along, so it is little; the page that says more comes when there is
 * trouble, and is done without where it cannot come.
 */
export function Trouble({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const page = useLoaded(loadPage, true)
  return page ? (
    <page.TroublePage error={error} onRetry={onRetry} />
  ) : (
    <div className="measure">
      <h1>{troubleWords.title}</h1>
      <button type="button" onClick={onRetry}>
        {troubleWords.tryAgain}
      </button>
    </div>
  )
}
