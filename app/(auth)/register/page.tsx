import type { Metadata } from 'next'
import Link from 'next/link'
import { readFormFeedback } from '@/app/_http/form-feedback'
import { NewPasswordField } from '@/components/account/new-password-field'
import button from '@/components/ui/button.module.css'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { ownPath } from '@/lib/own-path'
import { ProviderButtons } from '../_auth/provider-buttons'
import styles from '../auth-form.module.css'

export const metadata: Metadata = { title: 'Create an account', robots: { index: false } }

export default async function RegisterPage({ searchParams }: PageProps<'/register'>) {
  const [{ callbackUrl }, feedback] = await Promise.all([searchParams, readFormFeedback('register')])
  const onward = ownPath(callbackUrl ?? feedback?.values.callbackUrl, '/account')
  const login = `/login?callbackUrl=${encodeURIComponent(onward)}`
  const { errors = {}, values = {} } = feedback ?? {}
  return (
    <>
      <h1>Create an account</h1>
      {feedback ? (
        <div role="alert">
          <ErrorSummary
            title={feedback.code === 'validation_failed' ? 'Please look at these again:' : feedback.detail}
            errors={feedback.code === 'validation_failed' ? errors : {}}
          />
        </div>
      ) : (
        <p className="soft">Your cart stays as it is.</p>
      )}
      <form action="/api/register" method="post" className={styles.form}>
        <input type="hidden" name="callbackUrl" value={onward} />
        <Field
          id="name"
          name="name"
          label="Name"
          autoComplete="name"
          required
          maxLength={80}
          defaultValue={values.name}
          error={errors.name}
        />
        <Field
          id="email"
          name="email"
          type="email"
          label="E-mail"
          autoComplete="username"
          required
          maxLength={254}
          defaultValue={values.email}
          error={errors.email}
        />
        <NewPasswordField name="password" label="Password" error={errors.password} />
        <button type="submit" className={`${button.primary} ${button.large}`}>
          Create account
        </button>
      </form>
      <ProviderButtons callbackUrl={onward} />
      <p>
        Been here before?{' '}
        <Link href={login} prefetch={false}>
          Sign in
        </Link>
      </p>
    </>
  )
}
