import Link from 'next/link'
import { EmptyCup } from '@/components/brand/empty-cup'
import { LostFish } from '@/components/brand/lost-fish'
import { SpiltCup } from '@/components/brand/spilt-cup'
import { OrderStatus } from '@/components/product/order-status'
import message from '@/components/site/sign-in-notice.module.css'
import button from '@/components/ui/button.module.css'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import toast from '@/components/ui/toast/toast.module.css'
import { Part, Row, Specimen } from './specimen'

const drawings = [
  { state: 'empty', drawing: <EmptyCup />, title: 'Nothing in the cup yet.' },
  { state: 'not found', drawing: <LostFish />, title: 'We forgot this page. Or it never was.' },
  { state: 'broken', drawing: <SpiltCup />, title: 'Something spilt.' },
] as const

export function Notices() {
  return (
    <Part id="notices" title="Notices, badges, empty states">
      <Row>
        <Specimen state="notice: problem">
          <Notice kind="problem">The card was declined. Nothing was charged.</Notice>
        </Specimen>
        <Specimen state="notice: change">
          <Notice kind="change">The price was €10.00 when you chose it.</Notice>
        </Specimen>
        <Specimen state="notice: done">
          <Notice kind="done">Paid. The roaster has been woken.</Notice>
        </Specimen>
        <Specimen state="summary of errors" isWide>
          <ErrorSummary
            title="Please look at these again"
            errors={{
              'sg-wrong': 'This is not an email address yet.',
              'sg-select-wrong': 'We do not deliver there yet.',
            }}
          />
        </Specimen>
        <Specimen state="message over the page">
          <span className={message.notice}>
            <span>
              3 things from your guest cart came along. <Link href="#notices">See your cart</Link>
            </span>
            <button type="button" aria-label="Close this message">
              <Icon name="cross" />
            </button>
          </span>
        </Specimen>
        <Specimen state="toast with something to do about it">
          <div className={toast.toast}>
            <p>Amnesia is out of your cart.</p>
            <button type="button" className={toast.action}>
              Put it back
            </button>
            <button type="button" className={toast.close} aria-label="Close this toast">
              <Icon name="cross" />
            </button>
          </div>
        </Specimen>
        {(['paid', 'pending', 'declined', 'expired'] as const).map((status) => (
          <Specimen key={status} state={`order: ${status}`}>
            <OrderStatus status={status} />
          </Specimen>
        ))}
        {drawings.map(({ state, drawing, title }) => (
          <Specimen key={state} state={`empty state: ${state}`} isWide>
            <EmptyState drawing={drawing} title={title}>
              <p className="soft">What is the matter, in one sentence. Then the way on.</p>
              <Link href="/products" prefetch={false} className={button.primary}>
                Choose your beans
              </Link>
            </EmptyState>
          </Specimen>
        ))}
      </Row>
    </Part>
  )
}
