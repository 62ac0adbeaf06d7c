import type { Metadata } from 'next'
import Link from 'next/link'
import { readFormFeedback } from '@/app/_http/form-feedback'
import { RereadHint } from '@/components/hint/reread-hint'
import button from '@/components/ui/button.module.css'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { ownPath } from '@/lib/own-path'
import { isSignOutReason } from '@/lib/sign-out-reason'
import { authWords } from '@/words/en/auth'
import { signOutWords } from '@/words/en/sign-out'
import { signInProblem } from './_login/sign-in-problem'
import { ProviderButtons } from '../_auth/provider-buttons'
import styles from '../auth-form.module.css'

const words = authWords.login

const demoAccounts = [
  { email: 'ada@goldfish.test', password: 'correct horse latte' },
  { email: 'ben@goldfish.test', password: 'battery staple mocha' },
]

export const metadata: Metadata = { title: authWords.signIn, robots: { index: false } }

export default async function LoginPage({ searchParams }: PageProps<'/login'>) {
  const [{ callbackUrl, error, reason, done }, feedback] = await Promise.all([searchParams, readFormFeedback('login')])
  const onward = ownPath(callbackUrl ?? feedback?.values.callbackUrl, '/account')
  const problem = feedback?.detail ?? signInProblem(error)
  return (
    <>
      <h1>{authWords.signIn}</h1>
      {problem ? (
        <div role="alert">
          <ErrorSummary title={problem} />
        </div>
      ) : isSignOutReason(reason) ? (
        <Notice kind="change">
          <strong>{signOutWords[reason]}</strong> {words.cartIsKept}
        </Notice>
      ) : done === 'password' ? (
        <output>
          <Notice kind="done" as="span">
            {words.passwordIsSet}
          </Notice>
        </output>
      ) : (
        <p className="soft">{words.lead}</p>
      )}
      <RereadHint />
      <form action="/api/auth/callback/credentials" method="post" className={styles.form}>
        <input type="hidden" name="callbackUrl" value={onward} />
        <Field
          id="email"
          name="email"
          type="email"
          label={authWords.email}
          autoComplete="username"
          required
          maxLength={254}
          defaultValue={feedback?.values.email}
        />
        <Field
          id="password"
          name="password"
          type="password"
          label={authWords.password}
          autoComplete="current-password"
          required
          maxLength={256}
        />
        <button type="submit" className={`${button.primary} ${button.large}`}>
          {authWords.signIn}
        </button>
      </form>
      <p>
        <Link href="/forgot-password" prefetch={false}>
          {authWords.forgotPassword}
        </Link>
      </p>
      <ProviderButtons callbackUrl={onward} />
      <p>
        {words.newHere}{' '}
        <Link href={`/register?callbackUrl=${encodeURIComponent(onward)}`} prefetch={false}>
          {authWords.register.title}
        </Link>
      </p>
      <div className={styles.small}>
        <p>{words.demoAccounts}</p>
        <ul>
          {demoAccounts.map(({ email, password }) => (
            <li key={email}>{words.demoAccount(<code>{email}</code>, <code>{password}</code>)}</li>
          ))}
        </ul>
      </div>
    </>
  )
}
