'use client'

import { useEffect, useState } from 'react'
import { useHint } from '@/components/hint/use-hint'
import { writeHint } from '@/components/hint/write-hint'
import { useLoaded } from '@/components/http/use-loaded'
import type { Hint } from '@/lib/hint'
import styles from './sign-in-notice.module.css'

const loadSentence = () => import('./sign-in-sentence')

/** Tells once what happened to the session: that the guest's cart came along, or why somebody is signed out. */
export function SignInNotice() {
  const hint = useHint()
  const [shown, setShown] = useState<Hint['notice']>(null)
  const sentence = useLoaded(loadSentence, shown !== null)

  // Kept here, because the cookie is to forget it at once.
  if (hint.notice && hint.notice !== shown) setShown(hint.notice)
  useEffect(() => {
    // So that the next page does not say it again.
    if (hint.notice) writeHint({ ...hint, notice: null })
  }, [hint])

  return (
    // The live region is there before it has anything to say: one that arrives together with its text is not read out.
    <output className={styles.region}>
      {shown && sentence ? <sentence.SignInSentence notice={shown} onClose={() => setShown(null)} /> : null}
    </output>
  )
}
