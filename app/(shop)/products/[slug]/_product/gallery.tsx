import { Picture } from '@/components/ui/picture'
import type { ProductView } from '@/lib/views/product-view'
import styles from './gallery.module.css'

/** The first picture large, the others as a row below it. */
export function Gallery({ pictures }: Pick<ProductView, 'pictures'>) {
  const [first, ...others] = pictures
  if (!first) return null
  return (
    <div className={styles.gallery}>
      <Picture picture={first.picture} alt={first.alt} sizes="(min-width: 60rem) 46rem, 92vw" priority="first" />
      {others.length > 0 ? (
        <ul className={styles.others}>
          {others.map(({ picture, alt }) => (
            <li key={picture}>
              <Picture picture={picture} alt={alt} sizes="(min-width: 60rem) 22rem, 45vw" />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
