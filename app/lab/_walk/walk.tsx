'use client'

import { useState } from 'react'
import button from '@/components/ui/button.module.css'
import { CurlLines } from '../_curl/curl-lines'
import { useLab } from '../_lab/lab-context'
import { LabError } from '../_lab/lab-error'
import { runWalk, type WalkRow } from './run-walk'
import { WalkList } from './walk-list'
import styles from './walk.module.css'

/** Both shops, step by step, side by side. */
export function Walk() {
  const lab = useLab()
  const [rows, setRows] = useState<readonly WalkRow[]>([])
  const [isSticky, setIsSticky] = useState(false)
  const [ran, setRan] = useState<'sticky' | 'free' | null>(null)
  const [problem, setProblem] = useState('')
  const isRunning = lab.running === 'walk'

  const walk = () =>
    lab.run('walk', async () => {
      setRows([])
      setRan(null)
      setProblem('')
      try {
        await runWalk(lab, isSticky, (row) => setRows((former) => [...former, row]))
        setRan(isSticky ? 'sticky' : 'free')
      } catch (error) {
        if (!(error instanceof LabError)) throw error
        setProblem(error.message)
      }
    })

  return (
    <>
      <div className={styles.controls}>
        <button type="button" className={button.primary} disabled={lab.running !== null} onClick={() => void walk()}>
          {isRunning ? 'Walking …' : rows.length > 0 ? 'Walk again' : 'Walk'}
        </button>
        <label className={styles.sticky}>
          <input
            type="checkbox"
            checked={isSticky}
            disabled={isRunning}
            onChange={(event) => setIsSticky(event.target.checked)}
          />
          Help the twin: sticky sessions, always the same server
        </label>
      </div>
      <div role="status" className={styles.verdict}>
        {problem && <p>This did not work: {problem}</p>}
        {ran && (
          <p>
            {ran === 'free'
              ? 'Three servers took part and one of them died: the shop went on. The twin’s customer was a stranger at the second counter.'
              : 'As long as its one server lived, the twin knew its customer. With that server, session and cart were gone. The shop went on.'}
          </p>
        )}
      </div>
      <WalkList rows={rows} names={lab.replicas.map(({ name }) => name)} />
      <CurlLines experiment="walk" />
    </>
  )
}
