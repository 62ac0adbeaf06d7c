'use client'

import { useRef, useState } from 'react'
import button from '@/components/ui/button.module.css'
import { onceSummary } from '@/lib/lab/once-summary'
import { CurlLines } from '../_curl/curl-lines'
import { useLab } from '../_lab/lab-context'
import { LabError } from '../_lab/lab-error'
import { ReplicaChip } from '../_lab/replica-chip'
import { toneOf } from '../_lab/tone'
import { newShopper, type Shopper } from '../_lab/shopper'
import { orderOften, type OnceResult } from './run-once'
import styles from './once.module.css'

// A customer may try ten orders in ten minutes.
const ordersOfOne = 8

/** The same order, sent too often. */
export function Once() {
  const lab = useLab()
  const [result, setResult] = useState<OnceResult | null>(null)
  const [problem, setProblem] = useState('')
  const customer = useRef<{ shopper: Shopper; orders: number } | null>(null)

  const order = (times: number) =>
    lab.run('once', async () => {
      setResult(null)
      setProblem('')
      try {
        if (!customer.current || customer.current.orders >= ordersOfOne) {
          customer.current = { shopper: await newShopper(lab.send, 'you'), orders: 0 }
        }
        customer.current.orders += 1
        setResult(await orderOften(lab.send, customer.current.shopper, times))
      } catch (error) {
        if (!(error instanceof LabError)) throw error
        customer.current = null
        setProblem(error.message)
      }
    })

  const isBusy = lab.running !== null
  return (
    <>
      <div className={styles.controls}>
        <button type="button" className={button.primary} disabled={isBusy} onClick={() => void order(10)}>
          Press “order” ten times
        </button>
        <button type="button" className={button.secondary} disabled={isBusy} onClick={() => void order(3)}>
          Send one order to three servers at once
        </button>
      </div>
      <div role="status">
        {problem && <p>This did not work: {problem}</p>}
        {result && <Result result={result} names={lab.replicas.map(({ name }) => name)} />}
      </div>
      <CurlLines experiment="once" />
    </>
  )
}

function Result({ result, names }: { result: OnceResult; names: readonly string[] }) {
  const { headline, sentence } = onceSummary(result.answers, result.ordersBefore, result.ordersAfter)
  return (
    <div className={styles.result}>
      <h3 className={styles.headline}>{headline}</h3>
      <p className={styles.sentence}>{sentence}</p>
      <ol className={styles.answers}>
        {result.answers.map(({ exchange, number }) => (
          <li key={exchange.id} className={`${styles.answer} ${toneOf(exchange.replica, names)}`}>
            <ReplicaChip name={exchange.replica} names={names} /> {exchange.status ?? 'no answer'}{' '}
            <b>{number ?? 'being done'}</b>
            <span>{exchange.isReplay ? 'a replay' : number === null ? 'ask again' : 'made the order'}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}
