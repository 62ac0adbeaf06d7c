import Link from 'next/link'
import { breadcrumbJsonLd } from '@/lib/seo/breadcrumb-json-ld'
import type { Crumb } from '@/lib/seo/crumb'
import { siteWords } from '@/words/en/site'
import styles from './breadcrumbs.module.css'
import { JsonLd } from './json-ld'

/**
 * The way from the home page, for people and for machines.
 * @param crumbs the page itself last
 */
export function Breadcrumbs({ crumbs, origin }: { crumbs: readonly Crumb[]; origin: URL }) {
  return (
    <nav aria-label={siteWords.breadcrumbs} className={styles.breadcrumbs}>
      <ol>
        {crumbs.map(({ name, path }, index) => (
          <li key={path}>
            {index < crumbs.length - 1 ? (
              <Link href={path} prefetch={false}>
                {name}
              </Link>
            ) : (
              <span aria-current="page">{name}</span>
            )}
          </li>
        ))}
      </ol>
      <JsonLd data={breadcrumbJsonLd(crumbs, origin)} />
    </nav>
  )
}
