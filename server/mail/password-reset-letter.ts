import 'server-only'
import { passwordResetMinutes } from '@/lib/password-reset-minutes'
import { firstName } from './first-name'
import type { Letter } from './render-letter'

/** What somebody gets who has forgotten the password. */
export function passwordResetLetter({ name, token }: { name: string; token: string }, publicUrl: string): Letter {
  return {
    subject: 'Set a new password',
    heading: `Hello, ${firstName(name)}.`,
    parts: [
      { kind: 'text', text: 'Somebody, we hope you, has forgotten the password of your account.' },
      { kind: 'link', label: 'Set a new password', url: `${publicUrl}/reset-password?token=${token}` },
      { kind: 'text', text: `This works once, and for ${passwordResetMinutes} minutes.` },
      { kind: 'text', text: 'It was not you? Then do nothing: your password stays as it is.' },
    ],
  }
}
