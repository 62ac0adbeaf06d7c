import type { Metadata } from 'next'
import Link from 'next/link'
import { readFormFeedback } from '@/app/_http/form-feedback'
import { RereadHint } from '@/components/hint/reread-hint'
import button from '@/components/ui/button.module.css'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { ownPath } from '@/lib/own-path'
import { isSignOutReason, signOutReasons } from '@/lib/sign-out-reason'
import { signInProblem } from './_login/sign-in-problem'
import { ProviderButtons } from '../_auth/provider-buttons'
import styles from '../auth-form.module.css'

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } }

export default async function LoginPage({ searchParams }: PageProps<'/login'>) {
  const [{ callbackUrl, error, reason, done }, feedback] = await Promise.all([searchParams, readFormFeedback('login')])
  const onward = ownPath(callbackUrl ?? feedback?.values.callbackUrl, '/account')
  const problem = feedback?.detail ?? signInProblem(error)
  return (
    <>
      <h1>Sign in</h1>
      {problem ? (
        <div role="alert">
          <ErrorSummary title={problem} />
        </div>
      ) : isSignOutReason(reason) ? (
        <Notice kind="change">
          <strong>{signOutReasons[reason]}</strong> Your cart is kept for you, and you come back to where you were.
        </Notice>
      ) : done === 'password' ? (
        <output>
          <Notice kind="done" as="span">
            Your password is set. Sign in with it.
          </Notice>
        </output>
      ) : (
        <p className="soft">What is in your cart comes along.</p>
      )}
      <RereadHint />
      <form action="/api/auth/callback/credentials" method="post" className={styles.form}>
        <input type="hidden" name="callbackUrl" value={onward} />
        <Field
          id="email"
          name="email"
          type="email"
          label="E-mail"
          autoComplete="username"
          required
          maxLength={254}
          defaultValue={feedback?.values.email}
        />
        <Field
          id="password"
          name="password"
          type="password"
          label="Password"
          autoComplete="current-password"
          required
          maxLength={256}
        />
        <button type="submit" className={`${button.primary} ${button.large}`}>
          Sign in
        </button>
      </form>
      <p>
        <Link href="/forgot-password" prefetch={false}>
          Forgot your password?
        </Link>
      </p>
      <ProviderButtons callbackUrl={onward} />
      <p>
        New here?{' '}
        <Link href={`/register?callbackUrl=${encodeURIComponent(onward)}`} prefetch={false}>
          Create an account
        </Link>
      </p>
      <div className={styles.small}>
        <p>To look around, take one of the demo accounts:</p>
        <ul>
          <li>
            <code>ada@goldfish.test</code> with <code>correct horse latte</code>
          </li>
          <li>
            <code>ben@goldfish.test</code> with <code>battery staple mocha</code>
          </li>
        </ul>
      </div>
    </>
  )
}
