import { encodeHint, hintCookieName, type Hint } from '@/lib/hint'
import { announceHint } from './announce-hint'

const maxAgeSeconds = 60 * 24 * 3600

/** Puts right what the cookie says, where this page knows better. The attributes are those with which the server sets it. */
export function writeHint(hint: Hint): void {
  const secure = location.protocol === 'https:' ? '; Secure' : ''
  document.cookie = `${hintCookieName}=${encodeHint(hint)}; Path=/; Max-Age=${maxAgeSeconds}; SameSite=Lax${secure}`
  announceHint()
}
