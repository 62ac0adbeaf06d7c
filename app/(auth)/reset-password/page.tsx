import type { Metadata } from 'next'
import Link from 'next/link'
import { readFormFeedback } from '@/app/_http/form-feedback'
import { NewPasswordField } from '@/components/account/new-password-field'
import button from '@/components/ui/button.module.css'
import { ErrorSummary } from '@/components/ui/error-summary'
import { passwordResetMinutes } from '@/lib/password-reset-minutes'
import { findPasswordReset } from '@/server/identity/find-password-reset'
import styles from '../auth-form.module.css'

export const metadata: Metadata = { title: 'Set a new password', robots: { index: false } }

export default async function ResetPasswordPage({ searchParams }: PageProps<'/reset-password'>) {
  const [{ token }, feedback] = await Promise.all([searchParams, readFormFeedback('reset-password')])
  const owner = typeof token === 'string' ? await findPasswordReset(token) : null
  if (!owner) return <LetterUsed />
  return (
    <>
      <h1>Set a new password</h1>
      {feedback ? (
        <div role="alert">
          <ErrorSummary title={feedback.detail} />
        </div>
      ) : (
        <p className="soft">
          For <strong>{owner.email}</strong>. It signs you out everywhere, so that nobody is in but you.
        </p>
      )}
      <form action="/api/password-resets/use" method="post" className={styles.form}>
        <input type="hidden" name="token" value={token} />
        {/* Password managers ask whose password it is. */}
        <input type="text" name="email" autoComplete="username" defaultValue={owner.email} readOnly hidden />
        <NewPasswordField name="password" label="New password" error={feedback?.errors.password} />
        <button type="submit" className={`${button.primary} ${button.large}`}>
          Set password
        </button>
      </form>
    </>
  )
}

/** Whether it was used, is too old or never was one is not told: all of them end here. */
function LetterUsed() {
  return (
    <>
      <h1>This letter is used up</h1>
      <p className="soft">Each works once, and for {passwordResetMinutes} minutes.</p>
      <p>
        <Link href="/forgot-password" prefetch={false} className={`${button.primary} ${button.large}`}>
          Ask for a new one
        </Link>
      </p>
    </>
  )
}
