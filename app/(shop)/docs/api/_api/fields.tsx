import type { FieldRow } from './fields-of'
import styles from './fields.module.css'

/** What an object holds, field by field. */
export function Fields({ title, fields }: { title: string; fields: FieldRow[] }) {
  return (
    <section className={styles.fields}>
      <h3>{title}</h3>
      <dl>
        {fields.map(({ name, type, isOptional, description }) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
              {isOptional ? <span className="soft"> may be left out</span> : null}
            </dt>
            <dd>
              <span className={styles.type}>{type}</span>
              {description ? <span className="soft"> {description}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
