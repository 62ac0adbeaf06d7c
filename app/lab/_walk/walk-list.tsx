import { walkSteps, type WalkCard, type WalkStep } from '@/lib/lab/walk-cards'
import { ReplicaChip } from '../_lab/replica-chip'
import { toneOf } from '../_lab/tone'
import type { WalkRow } from './run-walk'
import styles from './walk.module.css'

const titles: Record<WalkStep, string> = {
  'sign-in': 'Sign in',
  add: 'Add a coffee',
  view: 'Look at the cart',
  crash: 'Crash the first server',
  'go-on': 'Go on',
}

/** Each step with what both shops made of it; steps that are still to come are named. */
export function WalkList({ rows, names }: { rows: readonly WalkRow[]; names: readonly string[] }) {
  return (
    <ol className={styles.steps}>
      {walkSteps.map((step, index) => {
        const row = rows.find((one) => one.step === step)
        return (
          <li key={step} className={styles.step} data-step={step} data-done={row !== undefined}>
            <h3 className={styles.title}>
              <span className={styles.number}>{index + 1}</span> {titles[step]}
            </h3>
            {row && <Card card={row.shop} names={names} shop="This shop" />}
            {row && row.step !== 'crash' && <Card card={row.twin} names={names} shop="The stateful twin" />}
          </li>
        )
      })}
    </ol>
  )
}

function Card({ card, names, shop }: { card: WalkCard; names: readonly string[]; shop: string }) {
  const { replica, request, outcome, says, travelled, lookedUp } = card
  return (
    <article className={`${styles.card} ${toneOf(replica, names)}`} data-outcome={outcome} data-shop={shop}>
      <p className={styles.who}>
        {outcome !== 'event' && <span className={styles.shop}>{shop}</span>}
        <ReplicaChip name={replica} names={names} />
        {request && (
          <span className={styles.status}>
            {request.status ?? 'no answer'} <small>{Math.round(request.milliseconds)} ms</small>
          </span>
        )}
      </p>
      <p className={styles.says}>{outcome === 'event' ? says : `“${says}”`}</p>
      {request && (
        <dl className={styles.facts}>
          <dt>sent</dt>
          <dd>
            <code>
              {request.method} {request.path}
            </code>
          </dd>
          <dt>with</dt>
          <dd>{travelled}</dd>
          <dt>looked up</dt>
          <dd>{lookedUp}</dd>
        </dl>
      )}
    </article>
  )
}
