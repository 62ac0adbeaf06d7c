import 'server-only'
import { askToSignIn } from './ask-to-sign-in'
import { findSession } from './find-session'

/**
 * The gate of pages that guests may see as well: who was signed in and is not any more is told so first, instead of finding
 * a guest's empty page where their own was.
 * @param returnTo path of the page
 */
export async function requireGoodSession(returnTo: string): Promise<void> {
  const session = await findSession('recent')
  if (session.kind === 'refused') askToSignIn(returnTo, session)
}
