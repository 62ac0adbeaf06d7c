import { Notice } from '@/components/ui/notice'
import notice from '@/components/ui/notice.module.css'
import { cartWords } from '@/words/en/cart'

type RemovedNoticeProps = {
  /** What the removal left: a sentence, and what the line was. */
  removed: { detail: string; values: Record<string, string> }
  /** Pressed twice, the line comes back once. */
  idempotencyKey: string
}

/** Offers without JavaScript to put back what was taken out. */
export function RemovedNotice({ removed: { detail, values }, idempotencyKey }: RemovedNoticeProps) {
  const addOns = Object.entries(values).filter(([name]) => name.startsWith('addOns.'))
  return (
    <Notice kind="done">
      <form action="/api/cart/lines" method="post" className={notice.row}>
        <span>{detail}</span>
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <input type="hidden" name="sku" value={values.sku} />
        <input type="hidden" name="quantity" value={values.quantity} />
        {addOns.map(([name, code]) => (
          <input key={name} type="hidden" name="addOns" value={code} />
        ))}
        <button type="submit" className={notice.action}>
          {cartWords.undo}
        </button>
      </form>
    </Notice>
  )
}
