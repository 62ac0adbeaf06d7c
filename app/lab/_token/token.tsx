'use client'

import { useState } from 'react'
import button from '@/components/ui/button.module.css'
import { verdictWords } from '@/lib/lab/verdict-words'
import { CurlLines } from '../_curl/curl-lines'
import { useLab, type Learned } from '../_lab/lab-context'
import { LabError } from '../_lab/lab-error'
import { ReplicaChip } from '../_lab/replica-chip'
import { newShopper, wanted, type Shopper } from '../_lab/shopper'
import type { Inspection } from './inspection'
import { rotateKey, signOutEverywhere, type Rotation } from './key-and-ending'
import { tamperings, tryTampered, inspect, inspectCookie, type Tampering, type TamperResult } from './tampering'
import { EndingView, RotationView } from './token-outcomes'
import { TokenView } from './token-view'
import styles from './token.module.css'

type Shown = { token: string | null; inspection: Inspection }

/** One token: what is in it, what becomes of it when somebody changes it, when the key changes, and when it is ended. */
export function Token() {
  const lab = useLab()
  const names = lab.replicas.map(({ name }) => name)
  const [shopper, setShopper] = useState<Shopper | null>(null)
  const [shown, setShown] = useState<Shown | null>(null)
  const [tried, setTried] = useState<readonly TamperResult[]>([])
  const [rotation, setRotation] = useState<Rotation | null>(null)
  const [learned, setLearned] = useState<readonly Learned[] | null>(null)
  const [problem, setProblem] = useState('')

  const attempt = (work: () => Promise<void>) =>
    void lab.run('token', async () => {
      setProblem('')
      try {
        await work()
      } catch (error) {
        if (!(error instanceof LabError)) throw error
        setProblem(error.message)
      }
    })
  const takeToken = () =>
    attempt(async () => {
      const customer = await newShopper(lab.send, 'you')
      setShown({ token: customer.token, inspection: wanted(await inspect(lab.send, customer.token)) })
      setShopper(customer)
      setTried([])
      setRotation(null)
      setLearned(null)
    })
  const takeCookie = () =>
    attempt(async () => {
      const { body, problem: refusal } = await inspectCookie(lab.send)
      if (!body) {
        throw new LabError(refusal?.status === 422 ? 'Nobody is signed in to this browser.' : (refusal?.detail ?? ''))
      }
      setShopper(null)
      setShown({ token: null, inspection: body })
    })
  const tamper = (customer: Shopper, kind: Tampering) =>
    attempt(async () => {
      const result = await tryTampered(lab.send, customer, kind)
      setTried((others) => [...others.filter(({ tampering }) => tampering !== kind), result])
    })
  const rotate = (customer: Shopper) => attempt(async () => setRotation(await rotateKey(lab.send, customer)))
  const end = (customer: Shopper) =>
    attempt(async () => {
      setLearned([])
      await signOutEverywhere(lab, customer, setLearned)
      setShown({ token: customer.token, inspection: wanted(await inspect(lab.send, customer.token)) })
      setShopper(null)
    })

  const isBusy = lab.running !== null
  return (
    <>
      <div className={styles.controls}>
        <button type="button" className={button.primary} disabled={isBusy} onClick={takeToken}>
          Give me a token
        </button>
        <button type="button" className={button.quiet} disabled={isBusy} onClick={takeCookie}>
          Look into my own cookie
        </button>
      </div>
      {problem && <p role="alert">This did not work: {problem}</p>}
      {shown && <TokenView {...shown} names={names} />}
      {shopper && (
        <fieldset className={styles.deeds}>
          <legend>Now try to cheat</legend>
          {(Object.keys(tamperings) as Tampering[]).map((kind) => (
            <button
              key={kind}
              type="button"
              className={button.secondary}
              disabled={isBusy}
              onClick={() => tamper(shopper, kind)}
            >
              {tamperings[kind]}
            </button>
          ))}
        </fieldset>
      )}
      <ul className={styles.tried} aria-live="polite">
        {tried.map(({ tampering, inspection, used }) => (
          <li key={tampering}>
            <b>{tamperings[tampering]}</b>
            <ReplicaChip name={used.replica} names={names} /> {used.status}
            <span>{verdictWords(inspection.verdict)}</span>
          </li>
        ))}
      </ul>
      {shopper && (
        <fieldset className={styles.deeds}>
          <legend>And from our side</legend>
          <button type="button" className={button.secondary} disabled={isBusy} onClick={() => rotate(shopper)}>
            Replace the signing key
          </button>
          <button type="button" className={button.secondary} disabled={isBusy} onClick={() => end(shopper)}>
            Sign out everywhere
          </button>
        </fieldset>
      )}
      <div aria-live="polite" className={styles.outcomes}>
        {rotation && <RotationView rotation={rotation} names={names} />}
        {learned && <EndingView learned={learned} names={names} />}
      </div>
      <CurlLines experiment="token" />
    </>
  )
}
