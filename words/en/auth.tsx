import type { ReactNode } from 'react'

/** What the pages say on which one signs in, registers, or sets a new password. */
export const authWords = {
  email: 'E-mail',
  password: 'Password',
  signIn: 'Sign in',
  forgotPassword: 'Forgot your password?',
  otherWays: 'or',
  continueWith: (provider: string) => `Continue with ${provider}`,
  login: {
    lead: 'What is in your cart comes along.',
    cartIsKept: 'Your cart is kept for you, and you come back to where you were.',
    passwordIsSet: 'Your password is set. Sign in with it.',
    newHere: 'New here?',
    demoAccounts: 'To look around, take one of the demo accounts:',
    demoAccount: (email: ReactNode, password: ReactNode) => (
      <>
        {email} with {password}
      </>
    ),
  },
  problems: {
    // Which of the two was wrong is not said: it would tell strangers who has an account.
    wrong: 'E-mail or password is wrong. Please try again.',
    emailUnverified: 'There, your e-mail address is not verified yet. Verify it and try again, or use a password here.',
    signInFirst: 'Please sign in first.',
    other: 'Signing in did not work. Please try again.',
  },
  register: {
    title: 'Create an account',
    lead: 'Your cart stays as it is.',
    errors: 'Please look at these again:',
    name: 'Name',
    submit: 'Create account',
    beenHere: 'Been here before?',
  },
  forgot: {
    lead: 'It happens to every fish. We send you a letter with which you set a new one.',
    submit: 'Send me a letter',
    remembered: 'Remembered it?',
    sentTitle: 'Look into your mail',
    sent: (minutes: number) =>
      `If there is an account with this address, a letter is on its way to it. It works once, and for ${minutes} minutes.`,
    nothingThere: 'Nothing there after a few minutes? Look among the junk, and at how you wrote the address.',
    another: 'Ask for another letter',
  },
  reset: {
    title: 'Set a new password',
    lead: (email: ReactNode) => <>For {email}. It signs you out everywhere, so that nobody is in but you.</>,
    newPassword: 'New password',
    submit: 'Set password',
    usedTitle: 'This letter is used up',
    used: (minutes: number) => `Each works once, and for ${minutes} minutes.`,
    another: 'Ask for a new one',
  },
}
