import { Notice } from './notice'
import styles from './error-summary.module.css'

type ErrorSummaryProps = {
  /** The heading: what did not work. */
  title: string
  /** Field ids to sentences; each becomes a link to its field. */
  errors?: Record<string, string>
}

/** Says at the top of a form what has to be put right, with a way to each field. */
export function ErrorSummary({ title, errors = {} }: ErrorSummaryProps) {
  const entries = Object.entries(errors)
  return (
    <Notice kind="problem">
      <h2 className={styles.title}>{title}</h2>
      {entries.length > 0 ? (
        <ul className={styles.list}>
          {entries.map(([id, sentence]) => (
            <li key={id}>
              <a href={`#${id}`}>{sentence}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </Notice>
  )
}
