import 'server-only'
import { env } from '@/server/platform/env'

/** `__Host-` makes the browser refuse the cookie unless it is Secure and from this very host; it needs https. */
function cookieName(name: string): string {
  return isSecure() ? `__Host-${name}` : name
}

/** Whether people reach the shop by https. Taken from PUBLIC_URL: behind a proxy a request does not tell. */
export function isSecure(): boolean {
  return env().PUBLIC_URL.startsWith('https:')
}

export const sessionCookieName = () => cookieName('goldfish.session')
export const cartCookieName = () => cookieName('goldfish.cart')
export const csrfCookieName = () => cookieName('goldfish.csrf')
export const callbackCookieName = () => cookieName('goldfish.callback')
/** Which account has been signed in to from this browser. */
export const deviceCookieName = () => cookieName('goldfish.device')
/** What a form post left for the page it came from. */
export const formCookieName = () => cookieName('goldfish.form')
/** What a sign-in at a provider is known by when it comes back: encrypted by next-auth, so that any replica can read it. */
export const stateCookieName = () => cookieName('goldfish.state')
export const nonceCookieName = () => cookieName('goldfish.nonce')
export const pkceCookieName = () => cookieName('goldfish.pkce')
