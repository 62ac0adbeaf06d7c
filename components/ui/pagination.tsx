import Link from 'next/link'
import { pageWindow } from '@/lib/page-window'
import { pagesWords } from '@/words/en/pages'
import styles from './pagination.module.css'

type PaginationProps = {
  /** Counts from 1. */
  page: number
  pageCount: number
  hrefOf: (page: number) => string
  label: string
}

/** Links to the other pages of a list; nothing where there is only one page. */
export function Pagination({ page, pageCount, hrefOf, label }: PaginationProps) {
  if (pageCount <= 1) return null
  return (
    <nav aria-label={label} className={styles.pagination}>
      {page > 1 ? (
        <Link href={hrefOf(page - 1)} rel="prev" prefetch={false} className={styles.step}>
          {pagesWords.previous}
        </Link>
      ) : null}
      <ol className={styles.pages}>
        {pageWindow(page, pageCount).map((entry, index) =>
          entry === null ? (
            <li key={`gap-${index}`} aria-hidden="true">
              {'…'}
            </li>
          ) : (
            <li key={entry}>
              <Link
                href={hrefOf(entry)}
                prefetch={false}
                className={styles.page}
                aria-label={pagesWords.page(entry)}
                aria-current={entry === page ? 'page' : undefined}
              >
                {entry}
              </Link>
            </li>
          ),
        )}
      </ol>
      {page < pageCount ? (
        <Link href={hrefOf(page + 1)} rel="next" prefetch={false} className={styles.step}>
          {pagesWords.next}
        </Link>
      ) : null}
    </nav>
  )
}
