import { cookies } from 'next/headers'
import { hintCookieName, readHint, type Hint } from '@/lib/hint'
import type { SignOutReason } from '@/lib/sign-out-reason'
import { isSecure } from '@/server/identity/cookie-names'

const maxAgeSeconds = 60 * 24 * 3600

/** Tells this browser's pages what to show in their header. Sent with every change of cart or session. */
export async function setHint(hint: Hint): Promise<void> {
  const jar = await cookies()
  jar.set(hintCookieName, JSON.stringify(hint), { ...options(), maxAge: maxAgeSeconds })
}

export async function clearHint(): Promise<void> {
  const jar = await cookies()
  jar.delete({ name: hintCookieName, ...options() })
}

/** For a browser whose session has run out: its pages must not go on greeting somebody. */
export async function forgetName(): Promise<void> {
  if (await greetsSomebody()) await clearHint()
}

/** The same, and the page says why. A browser that greets nobody has not expected anything else. */
export async function sayWhySignedOut(why: SignOutReason): Promise<void> {
  if (await greetsSomebody()) await setHint({ name: null, cartCount: 0, notice: { kind: 'signed_out', why } })
  else await clearHint()
}

async function greetsSomebody(): Promise<boolean> {
  const value = (await cookies()).get(hintCookieName)?.value ?? ''
  return readHint(`${hintCookieName}=${encodeURIComponent(value)}`).name !== null
}

// Not HttpOnly: it is there to be read by scripts, and grants nothing.
const options = () => ({ sameSite: 'lax' as const, secure: isSecure(), path: '/' })
