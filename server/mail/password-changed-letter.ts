import 'server-only'
import { firstName } from './first-name'
import type { Letter } from './render-letter'

/** What the owner gets when the password has changed, so that nobody else does it unnoticed. */
export function passwordChangedLetter({ name }: { name: string }, publicUrl: string): Letter {
  return {
    subject: 'Your password was changed',
    heading: `Hello, ${firstName(name)}.`,
    parts: [
      { kind: 'text', text: 'The password of your account was changed a moment ago.' },
      { kind: 'text', text: 'It was not you? Then set another one now, which signs everybody out:' },
      { kind: 'link', label: 'Set a new password', url: `${publicUrl}/forgot-password` },
    ],
  }
}
