import Link from 'next/link'
import type { FormFeedback } from '@/app/_http/form-feedback'
import { NewPasswordField } from '@/components/account/new-password-field'
import button from '@/components/ui/button.module.css'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { passwordLength } from '@/lib/schemas/credentials'
import styles from './password-form.module.css'

/** @param feedback what was wrong with the last try, by field */
export function PasswordForm({ email, feedback }: { email: string; feedback: FormFeedback | null }) {
  const errors = feedback?.errors ?? {}
  return (
    <>
      {feedback ? (
        <div role="alert">
          <ErrorSummary title="Your password is as it was." errors={errors} />
        </div>
      ) : (
        <p className="soft">A new one signs out every other browser.</p>
      )}
      <form action="/api/account/password" method="post" className={styles.form}>
        {/* Password managers ask whose password it is. */}
        <input type="text" name="email" autoComplete="username" defaultValue={email} readOnly hidden />
        <Field
          id="currentPassword"
          name="currentPassword"
          type="password"
          label="Current password"
          autoComplete="current-password"
          required
          maxLength={passwordLength.max}
          error={errors.currentPassword}
        />
        <NewPasswordField name="newPassword" label="New password" error={errors.newPassword} />
        <button type="submit" className={button.secondary}>
          Change password
        </button>
      </form>
      <p className="soft">
        Forgotten it, or never had one?{' '}
        <Link href="/forgot-password" prefetch={false}>
          Have a letter sent
        </Link>
      </p>
    </>
  )
}
