import Link from 'next/link'
import type { FormFeedback } from '@/app/_http/form-feedback'
import { NewPasswordField } from '@/components/account/new-password-field'
import button from '@/components/ui/button.module.css'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { passwordLength } from '@/lib/schemas/credentials'
import { accountWords } from '@/words/en/account'
import styles from './password-form.module.css'

const words = accountWords.password

/** @param feedback what was wrong with the last try, by field */
export function PasswordForm({ email, feedback }: { email: string; feedback: FormFeedback | null }) {
  const errors = feedback?.errors ?? {}
  return (
    <>
      {feedback ? (
        <div role="alert">
          <ErrorSummary title={words.unchanged} errors={errors} />
        </div>
      ) : (
        <p className="soft">{words.lead}</p>
      )}
      <form action="/api/account/password" method="post" className={styles.form}>
        {/* Password managers ask whose password it is. */}
        <input type="text" name="email" autoComplete="username" defaultValue={email} readOnly hidden />
        <Field
          id="currentPassword"
          name="currentPassword"
          type="password"
          label={words.current}
          autoComplete="current-password"
          required
          maxLength={passwordLength.max}
          error={errors.currentPassword}
        />
        <NewPasswordField name="newPassword" label={words.next} error={errors.newPassword} />
        <button type="submit" className={button.secondary}>
          {words.submit}
        </button>
      </form>
      <p className="soft">
        {words.forgotten}{' '}
        <Link href="/forgot-password" prefetch={false}>
          {words.letter}
        </Link>
      </p>
    </>
  )
}
