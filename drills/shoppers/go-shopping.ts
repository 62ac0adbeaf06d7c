import { setTimeout as sleep } from 'node:timers/promises'
import { random } from '@/prisma/seeding/random'
import { arrivals } from './arrivals'
import { planVisit, type PlannedStep } from './plan-visit'
import { RequestFailed, ShopClient } from './shop-client'
import { Shopper } from './shopper'
import type { Account, ShoppingPlan, ShoppingResult } from './shopping-plan'
import { ShoppingTally } from './shopping-tally'

/** How long after the last arrival visits may go on. */
const settleMs = 60_000

/**
 * Lets shoppers come at their own pace until the plan's time is over or `signal` is aborted, and waits for their visits
 * to end.
 */
export async function goShopping(plan: ShoppingPlan, signal: AbortSignal): Promise<ShoppingResult> {
  const tally = new ShoppingTally()
  const crowd = new Crowd(plan, tally)
  const next = random(plan.seed)
  const visits = new Set<Promise<void>>()
  const startedAt = performance.now()
  for (const atMs of arrivals(random(plan.seed + 1), plan.visitsPerSecond, plan.seconds)) {
    await sleep(Math.max(0, startedAt + atMs - performance.now()), undefined, { signal }).catch(() => {})
    if (signal.aborted) break
    tally.beginVisit()
    const visit = crowd.visit(planVisit(next, plan.goods.length)).finally(() => visits.delete(visit))
    visits.add(visit)
  }
  await Promise.race([Promise.all(visits), sleep(settleMs, undefined, { ref: false })])
  for (const _ of visits) tally.fail({ what: 'visit', outcome: 'never ended', at: new Date().toISOString() })
  return tally.result()
}

/** Everybody who shops. Nobody makes two visits at the same time. */
class Crowd {
  readonly #plan: ShoppingPlan
  readonly #tally: ShoppingTally
  readonly #free: { shopper: Shopper; isNew: boolean }[]
  #registered = 0
  #signIns = 0

  constructor(plan: ShoppingPlan, tally: ShoppingTally) {
    this.#plan = plan
    this.#tally = tally
    this.#free = plan.accounts.map((account) => ({ shopper: this.#shopperOf(account), isNew: true }))
  }

  async visit(steps: PlannedStep[]): Promise<void> {
    // Whoever has waited longest.
    const regular = this.#free.shift()
    const shopper = regular?.shopper ?? this.#shopperOf(this.#newAccount())
    try {
      if (!regular) await shopper.register()
      // Once only: checking a password costs as much as twenty pages.
      if (regular?.isNew ?? true) await shopper.signIn(this.#signIns++ % 2 === 0 ? 'token' : 'cookies')
      for (const step of steps) {
        await sleep(step.pauseMs)
        await this.#take(step, shopper)
      }
      this.#free.push({ shopper, isNew: false })
    } catch (error) {
      // Who does not know what became of a request does not know what is in the cart, and never comes again.
      if (!(error instanceof RequestFailed)) this.#tally.surprise(String(error))
    }
  }

  async #take(step: PlannedStep, shopper: Shopper): Promise<void> {
    if (step.do === 'browse') return shopper.browse(step.path)
    if (step.do === 'check') return shopper.checkCart()
    if (step.do === 'change') return shopper.change(step.quantity)
    if (step.do === 'order') return shopper.order(step.times)
    const good = this.#plan.goods[step.good]
    if (!good) throw new Error(`the plan has no good ${step.good}`)
    return step.do === 'look' ? shopper.look(good) : shopper.add(good, step.quantity)
  }

  #newAccount(): Account {
    const email = `walk-in-${++this.#registered}@${this.#plan.emailDomain}`
    return { email, password: 'nine fish at a counter' }
  }

  #shopperOf(account: Account): Shopper {
    return new Shopper(account, new ShopClient(this.#plan, this.#tally), this.#tally)
  }
}
