import 'server-only'
import type { RateCount } from '@/lib/rate-count'
import { countAgainst, forgetCount, uncount } from '@/server/platform/rate-limit'
import { accountKeys } from './account-keys'

/** Where a try to sign in comes from. */
export type SignInOrigin = {
  /** The client's address, as addressGroup says it. */
  address: string
  /** The id of a browser in which somebody has signed in to this account before; null for any other. */
  device: string | null
  requestId: string
}

export type SignInTry = {
  isAllowed: boolean
  /** The count that comes closest to its limit. */
  count: RateCount
  /**
   * To be called unless the password was wrong. When it was right, the wrong ones before it were the owner's own; when
   * nobody found out, only this try is taken back.
   */
  takeBack: (password: 'right' | 'unknown') => Promise<void>
}

/** What an address may still try while strangers guess at the account from everywhere. Enough for an owner who comes along. */
const triesUnderAttack = 2

/**
 * Counts a try to sign in, before the password is looked at: of any number at once, only as many as are allowed get that
 * far. A try with the right password is taken back, so that what counts is guesses.
 *
 * Nobody can be locked out of an account by somebody else's guesses: a browser that is known to the account counts by
 * itself, and any other by its address. Guesses from many addresses leave each of them fewer tries, never none.
 */
export async function beginSignInTry(email: string, origin: SignInOrigin): Promise<SignInTry> {
  const [account] = accountKeys(email)
  return origin.device === null ? tryOfStranger(account, origin) : tryOfDevice(`${account}:${origin.device}`, origin)
}

async function tryOfDevice(who: string, { requestId }: SignInOrigin): Promise<SignInTry> {
  const count = await countAgainst('sign-in', who, requestId)
  return { isAllowed: !count.isOver, count, takeBack: (password) => clear(who, password) }
}

async function tryOfStranger(account: string, { address, requestId }: SignInOrigin): Promise<SignInTry> {
  const pair = `${account}:${address}`
  const [ofPair, ofAddress, ofAccount] = await Promise.all([
    countAgainst('sign-in', pair, requestId),
    countAgainst('sign-in-address', address, requestId),
    countAgainst('sign-in-account', account, requestId),
  ])
  const isPairOver = ofPair.isOver || (ofAccount.isOver && ofPair.used > triesUnderAttack)
  const isAllowed = !isPairOver && !ofAddress.isOver
  // What is refused tells nobody anything about the password, so it is no guess at this account.
  if (!isAllowed) await uncount('sign-in-account', account)
  const isPairCloser = isPairOver || (isAllowed && ofPair.remaining <= ofAddress.remaining)
  const closer = isPairCloser ? ofPair : ofAddress
  return {
    isAllowed,
    count: isAllowed ? closer : { ...closer, remaining: 0, isOver: true },
    // Of the address only this try: signing in to an account of one's own must not clear the guesses at others'.
    takeBack: async (password) => {
      const one = [uncount('sign-in-address', address), uncount('sign-in-account', account)]
      await Promise.all([clear(pair, password), ...one])
    },
  }
}

function clear(who: string, password: 'right' | 'unknown'): Promise<void> {
  return password === 'right' ? forgetCount('sign-in', who) : uncount('sign-in', who)
}
