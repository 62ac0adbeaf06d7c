import type { Metadata } from 'next'
import Link from 'next/link'
import { readFormFeedback } from '@/app/_http/form-feedback'
import button from '@/components/ui/button.module.css'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { passwordResetMinutes } from '@/lib/password-reset-minutes'
import { authWords } from '@/words/en/auth'
import styles from '../auth-form.module.css'

const words = authWords.forgot

export const metadata: Metadata = { title: authWords.forgotPassword, robots: { index: false } }

export default async function ForgotPasswordPage({ searchParams }: PageProps<'/forgot-password'>) {
  const [{ sent }, feedback] = await Promise.all([searchParams, readFormFeedback('forgot-password')])
  if (sent !== undefined) return <LetterSent />
  return (
    <>
      <h1>{authWords.forgotPassword}</h1>
      {feedback ? (
        <div role="alert">
          <ErrorSummary title={feedback.detail} />
        </div>
      ) : (
        <p className="soft">{words.lead}</p>
      )}
      <form action="/api/password-resets" method="post" className={styles.form}>
        <Field
          id="email"
          name="email"
          type="email"
          label={authWords.email}
          autoComplete="username"
          required
          maxLength={254}
          defaultValue={feedback?.values.email}
          error={feedback?.errors.email}
        />
        <button type="submit" className={`${button.primary} ${button.large}`}>
          {words.submit}
        </button>
      </form>
      <p>
        {words.remembered}{' '}
        <Link href="/login" prefetch={false}>
          {authWords.signIn}
        </Link>
      </p>
    </>
  )
}

/** The same for an address that nobody has: whoever asks learns nothing about who has an account. */
function LetterSent() {
  return (
    <>
      <h1>{words.sentTitle}</h1>
      <output>
        <Notice kind="done" as="span">
          {words.sent(passwordResetMinutes)}
        </Notice>
      </output>
      <p className="soft">{words.nothingThere}</p>
      <p>
        <Link href="/forgot-password" prefetch={false}>
          {words.another}
        </Link>
      </p>
    </>
  )
}
