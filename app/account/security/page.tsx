import type { Metadata } from 'next'
import Link from 'next/link'
import { readFormFeedback } from '@/app/_http/form-feedback'
import { Notice } from '@/components/ui/notice'
import { listSignIns } from '@/server/identity/list-sign-ins'
import { requireFreshShopper } from '@/server/identity/require-fresh-shopper'
import { accountWords } from '@/words/en/account'
import { PasswordForm } from './_security/password-form'
import { SignInRow } from './_security/sign-in-row'
import { SignOutEverywhere } from './_security/sign-out-everywhere'
import styles from './page.module.css'

const words = accountWords.places

export const metadata: Metadata = { title: words.title, robots: { index: false } }

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
            {accountWords.title}
          </Link>
        </p>
        <h1>{words.title}</h1>
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
        <h2 id="places">{words.heading}</h2>
        <p className="soft">{words.count(signIns.length)}</p>
        <ul>
          {signIns.map((signIn) => (
            <SignInRow key={signIn.id} signIn={signIn} />
          ))}
        </ul>
        <SignOutEverywhere hasOthers={signIns.length > 1} />
      </section>
      <section className={styles.password} aria-labelledby="password">
        <h2 id="password">{accountWords.password.heading}</h2>
        <PasswordForm email={shopper.email} feedback={hasFieldErrors ? feedback : null} />
      </section>
    </div>
  )
}

function doneSentence(done: string | string[] | undefined): string | null {
  if (done === 'one') return words.endedOne
  if (done === 'others') return words.endedOthers
  if (done === 'password') return words.passwordChanged
  return null
}
