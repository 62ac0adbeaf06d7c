import { LostFish } from '@/components/brand/lost-fish'
import { Picture } from '@/components/ui/picture'
import { drawingPath } from '@/lib/picture'
import type { ProductView } from '@/lib/views/product-view'
import { productWords } from '@/words/en/product'
import { GalleryLinks } from './gallery-links'
import { galleryViews, type GalleryView } from './gallery-views'
import styles from './gallery.module.css'

const words = productWords.gallery

/**
 * The pictures beside each other in a box that is swiped, scrolled by arrow keys, or led by the small ones below it, which
 * are links to places in this page: all of it works without JavaScript.
 */
export function Gallery({ pictures }: Pick<ProductView, 'pictures'>) {
  const views = galleryViews(pictures)
  if (views.length === 0) return <NoPicture />
  const idOf = (index: number) => `picture-${index + 1}`
  return (
    <section className={styles.gallery} aria-label={words.label}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be within reach of the keyboard */}
      <ul className={styles.track} tabIndex={0} aria-label={words.label}>
        {views.map((shown, index) => (
          <li key={idOf(index)} id={idOf(index)} className={styles.slide}>
            <Slide {...shown} isFirst={index === 0} />
          </li>
        ))}
      </ul>
      <GalleryLinks className={styles.links}>
        {views.map((shown, index) => (
          <li key={idOf(index)}>
            <a href={`#${idOf(index)}`} aria-label={words.showPicture(index + 1, views.length)}>
              <Thumb {...shown} />
            </a>
          </li>
        ))}
      </GalleryLinks>
    </section>
  )
}

function Slide({ picture, alt, view, isFirst }: GalleryView & { isFirst: boolean }) {
  if (view !== 'whole') return <Part picture={picture} alt={alt} view={view} />
  const sizes = '(min-width: 60rem) 46rem, 92vw'
  return <Picture picture={picture} alt={alt} sizes={sizes} {...(isFirst ? { priority: 'first' } : {})} />
}

function Thumb({ picture, view }: GalleryView) {
  return view === 'whole' ? (
    <Picture picture={picture} alt="" sizes="5rem" />
  ) : (
    <Part picture={picture} alt="" view={view} />
  )
}

function Part({ picture, alt, view }: Pick<GalleryView, 'picture' | 'alt' | 'view'>) {
  return (
    <span className={`${styles.part} ${styles[view]}`}>
      {/* oxlint-disable-next-line next/no-img-element -- a drawing has no sizes to choose from */}
      <img src={drawingPath(picture)} alt={alt} width="800" height="800" loading="lazy" decoding="async" />
    </span>
  )
}

function NoPicture() {
  return (
    <div className={styles.none}>
      <LostFish className={styles.fish} />
      <p>{words.none}</p>
    </div>
  )
}
