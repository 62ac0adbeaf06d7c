import type { Metadata } from 'next'
import Link from 'next/link'
import { readFormFeedback } from '@/app/_http/form-feedback'
import { NewPasswordField } from '@/components/account/new-password-field'
import button from '@/components/ui/button.module.css'
import { ErrorSummary } from '@/components/ui/error-summary'
import { passwordResetMinutes } from '@/lib/password-reset-minutes'
import { findPasswordReset } from '@/server/identity/find-password-reset'
import { authWords } from '@/words/en/auth'
import styles from '../auth-form.module.css'

const words = authWords.reset

export const metadata: Metadata = { title: words.title, robots: { index: false } }

export default async function ResetPasswordPage({ searchParams }: PageProps<'/reset-password'>) {
  const [{ token }, feedback] = await Promise.all([searchParams, readFormFeedback('reset-password')])
  const owner = typeof token === 'string' ? await findPasswordReset(token) : null
  if (!owner) return <LetterUsed />
  return (
    <>
      <h1>{words.title}</h1>
      {feedback ? (
        <div role="alert">
          <ErrorSummary title={feedback.detail} />
        </div>
      ) : (
        <p className="soft">{words.lead(<strong>{owner.email}</strong>)}</p>
      )}
      <form action="/api/password-resets/use" method="post" className={styles.form}>
        <input type="hidden" name="token" value={token} />
        {/* Password managers ask whose password it is. */}
        <input type="text" name="email" autoComplete="username" defaultValue={owner.email} readOnly hidden />
        <NewPasswordField name="password" label={words.newPassword} error={feedback?.errors.password} />
        <button type="submit" className={`${button.primary} ${button.large}`}>
          {words.submit}
        </button>
      </form>
    </>
  )
}

/** Whether it was used, is too old or never was one is not told: all of them end here. */
function LetterUsed() {
  return (
    <>
      <h1>{words.usedTitle}</h1>
      <p className="soft">{words.used(passwordResetMinutes)}</p>
      <p>
        <Link href="/forgot-password" prefetch={false} className={`${button.primary} ${button.large}`}>
          {words.another}
        </Link>
      </p>
    </>
  )
}
