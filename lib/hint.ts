import { isSignOutReason, type SignOutReason } from './sign-out-reason'

/**
 * What the header shows, in a cookie that scripts can read: so public pages can be the same for everyone and still
 * greet a person. Display only: nothing is decided by it.
 */
export const hintCookieName = 'goldfish.hint'

export type Hint = {
  /** Null for a guest. */
  name: string | null
  cartCount: number
  /** Something to say once. The script that showed it takes it out of the cookie. */
  notice: { kind: 'cart_merged'; itemCount: number } | { kind: 'signed_out'; why: SignOutReason } | null
}

export const noHint: Hint = { name: null, cartCount: 0, notice: null }

export function encodeHint(hint: Hint): string {
  return encodeURIComponent(JSON.stringify(hint))
}

/** @param cookieHeader what `document.cookie` says: "a=1; goldfish.hint=…" */
export function readHint(cookieHeader: string): Hint {
  const pair = cookieHeader.split('; ').find((part) => part.startsWith(`${hintCookieName}=`))
  if (!pair) return noHint
  try {
    const value: unknown = JSON.parse(decodeURIComponent(pair.slice(hintCookieName.length + 1)))
    return isHint(value) ? value : noHint
  } catch {
    return noHint
  }
}

// By hand: a schema would send zod, a fifth of a page's JavaScript, to every visitor for these few fields.
function isHint(value: unknown): value is Hint {
  if (typeof value !== 'object' || value === null) return false
  const { name, cartCount, notice }: { name?: unknown; cartCount?: unknown; notice?: unknown } = value
  return (name === null || typeof name === 'string') && isCount(cartCount) && (notice === null || isNotice(notice))
}

function isNotice(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { kind, itemCount, why }: { kind?: unknown; itemCount?: unknown; why?: unknown } = value
  if (kind === 'signed_out') return isSignOutReason(why)
  return kind === 'cart_merged' && isCount(itemCount) && itemCount > 0
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0
}
