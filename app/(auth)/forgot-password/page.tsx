import type { Metadata } from 'next'
import Link from 'next/link'
import { readFormFeedback } from '@/app/_http/form-feedback'
import button from '@/components/ui/button.module.css'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { passwordResetMinutes } from '@/lib/password-reset-minutes'
import styles from '../auth-form.module.css'

export const metadata: Metadata = { title: 'Forgot your password?', robots: { index: false } }

export default async function ForgotPasswordPage({ searchParams }: PageProps<'/forgot-password'>) {
  const [{ sent }, feedback] = await Promise.all([searchParams, readFormFeedback('forgot-password')])
  if (sent !== undefined) return <LetterSent />
  return (
    <>
      <h1>Forgot your password?</h1>
      {feedback ? (
        <div role="alert">
          <ErrorSummary title={feedback.detail} />
        </div>
      ) : (
        <p className="soft">It happens to every fish. We send you a letter with which you set a new one.</p>
      )}
      <form action="/api/password-resets" method="post" className={styles.form}>
        <Field
          id="email"
          name="email"
          type="email"
          label="E-mail"
          autoComplete="username"
          required
          maxLength={254}
          defaultValue={feedback?.values.email}
          error={feedback?.errors.email}
        />
        <button type="submit" className={`${button.primary} ${button.large}`}>
          Send me a letter
        </button>
      </form>
      <p>
        Remembered it?{' '}
        <Link href="/login" prefetch={false}>
          Sign in
        </Link>
      </p>
    </>
  )
}

/** The same for an address that nobody has: whoever asks learns nothing about who has an account. */
function LetterSent() {
  return (
    <>
      <h1>Look into your mail</h1>
      <output>
        <Notice kind="done" as="span">
          If there is an account with this address, a letter is on its way to it. It works once, and for{' '}
          {passwordResetMinutes} minutes.
        </Notice>
      </output>
      <p className="soft">Nothing there after a few minutes? Look among the junk, and at how you wrote the address.</p>
      <p>
        <Link href="/forgot-password" prefetch={false}>
          Ask for another letter
        </Link>
      </p>
    </>
  )
}
