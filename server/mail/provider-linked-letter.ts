import 'server-only'
import { firstName } from './first-name'
import type { Letter } from './render-letter'

/** What the owner of an account gets when it can be signed in to with a provider from now on. */
export function providerLinkedLetter(
  { name, provider, isPasswordGone }: { name: string; provider: string; isPasswordGone: boolean },
  publicUrl: string,
): Letter {
  const linked = `You have signed in with ${provider}, and can do so again at any time: it opens the account that you had with this address.`
  const gone =
    'As nobody had shown yet that this address is theirs, the password of before opens nothing any more, and everybody else was signed out. You can set a new one:'
  return {
    subject: `You can sign in with ${provider}`,
    heading: `Hello, ${firstName(name)}.`,
    parts: [
      { kind: 'text', text: linked },
      { kind: 'text', text: isPasswordGone ? gone : 'It was not you? Then set a new password, and tell us:' },
      { kind: 'link', label: 'Set a new password', url: `${publicUrl}/forgot-password` },
    ],
  }
}
