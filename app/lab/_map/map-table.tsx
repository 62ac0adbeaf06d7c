'use client'

import { useLab } from '../_lab/lab-context'
import { stateWords } from './state-words'

/** The map for those who cannot see it. */
export function MapTable() {
  const { replicas, timeline } = useLab()
  const [latest] = timeline.exchanges
  return (
    <div className="visually-hidden">
      <table>
        <caption>
          The map as a table: requests go from the browser to the proxy, which gives each to the next server; a server
          asks Postgres and Redis.
        </caption>
        <thead>
          <tr>
            <th scope="col">Server</th>
            <th scope="col">State</th>
            <th scope="col">Process</th>
            <th scope="col">Requests answered</th>
          </tr>
        </thead>
        <tbody>
          {replicas.map(({ name, state, pid }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{stateWords[state]}</td>
              <td>{pid}</td>
              <td>{timeline.answeredBy[name] ?? 0}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {latest && (
        <p>
          Latest request: {latest.method} {latest.path}, answered by {latest.replica ?? 'nobody'}; Postgres was asked{' '}
          {latest.database.calls} times, Redis {latest.cache.calls} times.
        </p>
      )}
    </div>
  )
}
