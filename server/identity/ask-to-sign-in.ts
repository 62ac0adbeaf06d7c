import 'server-only'
import { redirect } from 'next/navigation'
import { signInPath } from '@/lib/sign-in-path'
import type { RequestSession } from './find-session'

/** Sends the browser to the sign-in page, which says why, and from there back to the page where it was. */
export function askToSignIn(returnTo: string, session: Exclude<RequestSession, { kind: 'valid' }>): never {
  redirect(signInPath(returnTo, session.kind === 'refused' ? session.why : null))
}
