import { Fragment } from 'react'
import type { Access, Operation as OperationOfApi } from '@/lib/api/operation'
import { problems } from '@/lib/api/problem-codes'
import { problemsOf } from '@/lib/api/problems-of'
import { alternativesOf } from './alternatives-of'
import { fieldsOf } from './fields-of'
import { Fields } from './fields'
import styles from './operation.module.css'

const access: Record<Access, string> = {
  everyone: 'Anybody may call it.',
  'guest or account': 'For whoever sends it: a guest by the cart’s cookie, an account by its token.',
  account: 'For whoever is signed in.',
  program: 'For programs that are signed in.',
  administrator: 'For administrators.',
}

/** One way to call the interface, opened on demand: what goes in, what comes out, what can go wrong. */
export function Operation({ operation }: { operation: OperationOfApi }) {
  const { method, path, summary, description, query, body, success, idempotencyKey, takesForms } = operation
  const codes = problemsOf(operation)
  return (
    <details className={styles.operation}>
      <summary className={styles.summary}>
        <span className={`${styles.method} ${styles[method]}`}>{method.toUpperCase()}</span>
        <code className={styles.path}>
          {/* Where there is too little room, a line ends at a slash. */}
          {path.split(/(?=\/)/).map((part, index) => (
            <Fragment key={index}>
              <wbr />
              {part}
            </Fragment>
          ))}
        </code>
        <span className={styles.what}>{summary}</span>
      </summary>
      <div className={styles.body}>
        <p>
          {description ? <WithCode text={`${description} `} /> : null}
          {access[operation.access]}
          {idempotencyKey === 'needed' ? ' Needs an Idempotency-Key.' : null}
          {idempotencyKey === 'heeded' ? ' Heeds an Idempotency-Key.' : null}
          {takesForms ? ' Takes forms as well as JSON.' : null}
        </p>
        {query ? <Fields title="In the address" fields={fieldsOf(query, { areOptional: true })} /> : null}
        {body
          ? alternativesOf(body).map((one, index) => (
              <Fields key={index} title={index === 0 ? 'In the body' : 'Or in the body'} fields={fieldsOf(one)} />
            ))
          : null}
        {success.schema ? (
          <Fields title={`${success.status}: ${success.description}`} fields={fieldsOf(success.schema)} />
        ) : (
          <p>
            <b>{success.status}</b>: {success.description}
          </p>
        )}
        {codes.length > 0 ? (
          <details className={styles.problems}>
            <summary>What can go wrong ({codes.length})</summary>
            <dl>
              {codes.map((code) => (
                <div key={code}>
                  <dt>
                    {problems[code].status} <code>{code}</code>
                  </dt>
                  <dd>
                    <WithCode text={problems[code].when} />
                  </dd>
                </div>
              ))}
            </dl>
          </details>
        ) : null}
      </div>
    </details>
  )
}

/** The only Markdown that our texts have. */
function WithCode({ text }: { text: string }) {
  return text.split('`').map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))
}
