import { Notice } from '@/components/ui/notice'
import notice from '@/components/ui/notice.module.css'
import type { CartState } from '@/lib/cart/cart-state'
import { isRepeatable } from '@/lib/cart/cart-state'
import { formatMoney } from '@/lib/money'
import type { CartLineView } from '@/lib/views/cart-view'
import { cartWords } from '@/words/en/cart'
import { cartStore } from './cart-store'
import { askForQuantity } from './ask-for-quantity'
import { removeLine } from './remove-line'

type LineNotesProps = {
  line: CartLineView
  currency: string
  refusal: CartState['refusals'][string] | undefined
  className: string | undefined
}

/** What is not as it was when the line was put in, and what did not work just now, each with the way out. */
export function LineNotes({ line, currency, refusal, className }: LineNotesProps) {
  const { problem, priceChangedFromCents: beforeCents } = line
  return (
    <div className={className}>
      {/* In the page before it has something to say, or it would not be read out. */}
      <output>{refusal ? <RefusalNotice line={line} refusal={refusal} /> : null}</output>
      {problem?.kind === 'sold_out' ? <Notice kind="problem">{cartWords.soldOut}</Notice> : null}
      {problem?.kind === 'insufficient_stock' ? (
        <Notice kind="problem" className={notice.row}>
          {cartWords.tooFew(problem.available)}
          <form
            action={`/api/cart/lines/${line.id}`}
            method="post"
            onSubmit={(event) => {
              event.preventDefault()
              askForQuantity(line, problem.available)
            }}
          >
            <button type="submit" name="quantity" value={problem.available} className={notice.action}>
              {cartWords.takeAll(problem.available)}
            </button>
          </form>
        </Notice>
      ) : null}
      {beforeCents === null ? null : (
        <Notice kind="change">
          {(line.unitPriceCents > beforeCents ? cartWords.priceRose : cartWords.priceFell)(
            <s>{formatMoney(beforeCents, currency)}</s>,
            formatMoney(line.unitPriceCents, currency),
          )}
        </Notice>
      )}
    </div>
  )
}

type RefusalNoticeProps = { line: CartLineView; refusal: CartState['refusals'][string] }

function RefusalNotice({ line, refusal: { change, problem } }: RefusalNoticeProps) {
  const why = problem.detail ?? problem.title
  if (!isRepeatable(problem)) {
    return (
      <Notice kind="problem" as="span">
        {why}
      </Notice>
    )
  }
  const isRemoval = change.kind === 'removal'
  return (
    <Notice kind="problem" as="span" className={notice.row}>
      {isRemoval ? cartWords.notRemoved(why) : cartWords.notChanged(why)}
      <button
        type="button"
        className={notice.action}
        onClick={({ currentTarget }) => {
          if (isRemoval) removeLine(line, currentTarget.matches(':focus-visible'))
          else cartStore.ask(change)
        }}
      >
        {cartWords.tryAgain}
      </button>
    </Notice>
  )
}
