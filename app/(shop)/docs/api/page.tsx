import type { Metadata } from 'next'
import { operations } from '@/lib/api/operations'
import { pageMetadata } from '@/lib/seo/page-metadata'
import { Operation } from './_api/operation'
import styles from './page.module.css'

export const metadata: Metadata = pageMetadata({
  title: 'The HTTP interface',
  description: 'Every route of the shop, what goes in and what comes out: made from the schemas that check it.',
  path: '/docs/api',
})
// The same for everyone, until the next release.
export const dynamic = 'force-static'

export default function ApiPage() {
  const tags = [...new Set(operations.map(({ tag }) => tag))]
  return (
    <div className={`measure ${styles.page}`}>
      <header className={styles.heading}>
        <h1>The HTTP interface</h1>
        <p className="soft">
          JSON in, JSON out. Any replica answers; <code>X-Replica</code> says which one did. Errors are problem+json
          with a <code>code</code> that stays. Amounts are whole cents.
        </p>
        <p>
          {/* A file, and no page of ours. */}
          <a href="/api/openapi.json" type="application/json" download="goldfish-openapi.json">
            The same as OpenAPI 3.1
          </a>
          , for your tools.
        </p>
      </header>
      <nav aria-label="Parts of the interface" className={styles.parts}>
        <ul>
          {tags.map((tag) => (
            <li key={tag}>
              <a href={`#${tag}`}>{tag}</a>
            </li>
          ))}
        </ul>
      </nav>
      {tags.map((tag) => (
        <section key={tag} aria-labelledby={tag} className={styles.part}>
          <h2 id={tag}>{tag}</h2>
          {operations
            .filter((operation) => operation.tag === tag)
            .map((operation) => (
              <Operation key={`${operation.method} ${operation.path}`} operation={operation} />
            ))}
        </section>
      ))}
    </div>
  )
}
