'use client'

import { useState } from 'react'
import { filtered, noFilter } from '@/lib/lab/timeline'
import { useLab } from '../_lab/lab-context'
import { TimelineRow } from './timeline-row'
import styles from './timeline.module.css'

const shownMax = 60

/** Every request, newest first. */
export function TimelineList() {
  const { timeline, change, replicas } = useLab()
  const [filter, setFilter] = useState(noFilter)
  const names = replicas.map(({ name }) => name)
  const rows = filtered(timeline.exchanges, filter).slice(0, shownMax)
  const held = timeline.heldBack
  return (
    <section aria-labelledby="timeline" className={styles.timeline}>
      <div className={styles.head}>
        <h3 id="timeline">Every request</h3>
        <label>
          <span className="visually-hidden">Answered by</span>
          <select
            value={filter.replica ?? ''}
            onChange={(event) => setFilter({ ...filter, replica: event.target.value || null })}
          >
            <option value="">all servers</option>
            {names.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <label className={styles.words}>
          <span className="visually-hidden">Method, path or status</span>
          <input
            type="search"
            placeholder="cart, POST, 403 …"
            value={filter.words}
            onChange={(event) => setFilter({ ...filter, words: event.target.value })}
          />
        </label>
        <button type="button" onClick={() => change({ kind: held ? 'resumed' : 'paused' })}>
          {held ? `Go on (${held.length} waiting)` : 'Pause'}
        </button>
      </div>
      {/* Who has no mouse scrolls it with the arrow keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.scroll} role="region" aria-label="List of requests" tabIndex={0}>
        <table>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">Server</th>
              <th scope="col">Request</th>
              <th scope="col">Status</th>
              <th scope="col">Time</th>
              <th scope="col">Asked</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((exchange) => (
              <TimelineRow key={exchange.id} exchange={exchange} names={names} />
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <p className={styles.empty}>Nothing yet. Send a request, or shop in another tab.</p>}
      </div>
    </section>
  )
}
