import { LostFish } from '@/components/brand/lost-fish'
import { Picture } from '@/components/ui/picture'
import type { ProductView } from '@/lib/views/product-view'
import { productWords } from '@/words/en/product'
import { GalleryLinks } from './gallery-links'
import styles from './gallery.module.css'

const words = productWords.gallery

/**
 * The pictures beside each other in a box that is swiped, scrolled by arrow keys, or led by the small ones below it, which
 * are links to places in this page: all of it works without JavaScript.
 */
export function Gallery({ pictures }: Pick<ProductView, 'pictures'>) {
  const [first, ...others] = pictures
  if (!first?.picture) return <NoPicture />
  if (others.length === 0) return <FirstPicture {...first} />
  const idOf = (index: number) => `picture-${index + 1}`
  return (
    <section className={styles.gallery} aria-label={words.label}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be within reach of the keyboard */}
      <ul className={styles.track} tabIndex={0} aria-label={words.label}>
        {pictures.map((shown, index) => (
          <li key={shown.picture} id={idOf(index)} className={styles.slide}>
            {index === 0 ? (
              <FirstPicture {...shown} />
            ) : (
              <Picture picture={shown.picture} alt={shown.alt} sizes={largeSizes} />
            )}
          </li>
        ))}
      </ul>
      <GalleryLinks className={styles.links}>
        {pictures.map(({ picture }, index) => (
          <li key={picture}>
            <a href={`#${idOf(index)}`} aria-label={words.showPicture(index + 1, pictures.length)}>
              <Picture picture={picture} alt="" sizes="5rem" className={styles.small} />
            </a>
          </li>
        ))}
      </GalleryLinks>
    </section>
  )
}

const largeSizes = '(min-width: 60rem) 46rem, 92vw'

function FirstPicture({ picture, alt }: ProductView['pictures'][number]) {
  return <Picture picture={picture} alt={alt} sizes={largeSizes} priority="first" />
}

function NoPicture() {
  return (
    <div className={styles.none}>
      <LostFish className={styles.fish} />
      <p>{words.none}</p>
    </div>
  )
}
