import type { Metadata } from 'next'
import Link from 'next/link'
import { readFormFeedback } from '@/app/_http/form-feedback'
import { Notice } from '@/components/ui/notice'
import { plural } from '@/lib/plural'
import { listSignIns } from '@/server/identity/list-sign-ins'
import { requireFreshShopper } from '@/server/identity/require-fresh-shopper'
import { PasswordForm } from './_security/password-form'
import { SignInRow } from './_security/sign-in-row'
import { SignOutEverywhere } from './_security/sign-out-everywhere'
import styles from './page.module.css'

export const metadata: Metadata = { title: 'Security', robots: { index: false } }

export default async function SecurityPage({ searchParams }: PageProps<'/account/security'>) {
  const { shopper, signInId } = await requireFreshShopper('/account/security')
  const [{ done }, feedback, signIns] = await Promise.all([
    searchParams,
    readFormFeedback('security'),
    listSignIns(shopper.id, signInId),
  ])
  const hasFieldErrors = Object.keys(feedback?.errors ?? {}).length > 0
  const sentence = feedback ? null : doneSentence(done)
  return (
    <div className={`measure ${styles.page}`}>
      <header className={styles.heading}>
        <p>
          <Link href="/account" prefetch={false}>
            Your account
          </Link>
        </p>
        <h1>Security</h1>
        {sentence ? (
          <output>
            <Notice kind="done" as="span">
              {sentence}
            </Notice>
          </output>
        ) : null}
        {feedback && !hasFieldErrors ? (
          <div role="alert">
            <Notice kind="problem">{feedback.detail}</Notice>
          </div>
        ) : null}
      </header>
      <section className={styles.places} aria-labelledby="places">
        <h2 id="places">Where you are signed in</h2>
        <p className="soft">
          {signIns.length > 1 ? `In ${plural(signIns.length, 'place')}.` : 'Only here.'} What you sign out ends there
          within five seconds.
        </p>
        <ul>
          {signIns.map((signIn) => (
            <SignInRow key={signIn.id} signIn={signIn} />
          ))}
        </ul>
        <SignOutEverywhere hasOthers={signIns.length > 1} />
      </section>
      <section className={styles.password} aria-labelledby="password">
        <h2 id="password">Your password</h2>
        <PasswordForm email={shopper.email} feedback={hasFieldErrors ? feedback : null} />
      </section>
    </div>
  )
}

function doneSentence(done: string | string[] | undefined): string | null {
  if (done === 'one') return 'That sign-in has ended.'
  if (done === 'others') return 'You are signed in nowhere but here.'
  if (done === 'password') return 'Your password is changed, and every other browser is signed out.'
  return null
}
