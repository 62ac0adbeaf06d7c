import 'server-only'
import Bowser from 'bowser'
import type { SignInView } from '@/lib/views/sign-in-view'

/**
 * Names a browser as its owner would. For display only: a client may say whatever it likes.
 * @param userAgent the header, perhaps cut short
 */
export function nameDevice(userAgent: string): Pick<SignInView, 'device' | 'kind'> {
  if (userAgent.trim() === '') return { device: null, kind: 'program' }
  const { browser, os, platform } = Bowser.parse(userAgent)
  const kind = kinds[platform.type ?? ''] ?? 'program'
  if (kind === 'program') {
    // "curl/8.5.0" and its like begin with their name.
    const name = /^[\w .-]{1,40}(?=\/)/.exec(userAgent)?.[0] ?? null
    return { device: name === 'Mozilla' ? null : name, kind }
  }
  // An iPhone says what it is; others only what runs on them.
  const machine = os.name === 'iOS' ? (platform.model ?? os.name) : os.name
  const words = [browser.name, machine].filter((word) => word !== undefined && word !== '')
  return { device: words.length > 0 ? words.join(' on ') : null, kind }
}

const kinds: Record<string, SignInView['kind']> = { desktop: 'computer', mobile: 'phone', tablet: 'tablet' }
