import type { Metadata } from 'next'
import Link from 'next/link'
import { readFormFeedback } from '@/app/_http/form-feedback'
import { NewPasswordField } from '@/components/account/new-password-field'
import button from '@/components/ui/button.module.css'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { ownPath } from '@/lib/own-path'
import { authWords } from '@/words/en/auth'
import { ProviderButtons } from '../_auth/provider-buttons'
import styles from '../auth-form.module.css'

const words = authWords.register

export const metadata: Metadata = { title: words.title, robots: { index: false } }

export default async function RegisterPage({ searchParams }: PageProps<'/register'>) {
  const [{ callbackUrl }, feedback] = await Promise.all([searchParams, readFormFeedback('register')])
  const onward = ownPath(callbackUrl ?? feedback?.values.callbackUrl, '/account')
  const login = `/login?callbackUrl=${encodeURIComponent(onward)}`
  const { errors = {}, values = {} } = feedback ?? {}
  return (
    <>
      <h1>{words.title}</h1>
      {feedback ? (
        <div role="alert">
          <ErrorSummary
            title={feedback.code === 'validation_failed' ? words.errors : feedback.detail}
            errors={feedback.code === 'validation_failed' ? errors : {}}
          />
        </div>
      ) : (
        <p className="soft">{words.lead}</p>
      )}
      <form action="/api/register" method="post" className={styles.form}>
        <input type="hidden" name="callbackUrl" value={onward} />
        <Field
          id="name"
          name="name"
          label={words.name}
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
          label={authWords.email}
          autoComplete="username"
          required
          maxLength={254}
          defaultValue={values.email}
          error={errors.email}
        />
        <NewPasswordField name="password" label={authWords.password} error={errors.password} />
        <button type="submit" className={`${button.primary} ${button.large}`}>
          {words.submit}
        </button>
      </form>
      <ProviderButtons callbackUrl={onward} />
      <p>
        {words.beenHere}{' '}
        <Link href={login} prefetch={false}>
          {authWords.signIn}
        </Link>
      </p>
    </>
  )
}
