import { pictureSources } from '@/lib/picture'
import './picture-tints.css'
import styles from './picture.module.css'

type PictureProps = {
  /** Name below /pictures, without width and format. */
  picture: string
  alt: string
  /** How wide it is shown, as CSS `sizes` says it. */
  sizes: string
  /** `first`: the largest thing in the first view. `early`: in the first view. Else it waits until it is near. */
  priority?: 'first' | 'early'
  className?: string | undefined
}

/** A product's picture in the format and width that the browser likes best. Square; sized by its box. Until it is there: its colours, blurred. */
export function Picture({ picture, alt, sizes, priority, className }: PictureProps) {
  const box = [styles.picture, className].filter(Boolean).join(' ')
  // A product that nobody has drawn yet keeps its place.
  if (picture === '') return <span className={box} />
  const sources = pictureSources(picture)
  return (
    <picture className={box} data-picture={picture}>
      <source type="image/avif" srcSet={sources.avifSrcSet} sizes={sizes} />
      <source type="image/webp" srcSet={sources.webpSrcSet} sizes={sizes} />
      <img
        src={sources.fallbackSrc}
        alt={alt}
        width={sources.widthPx}
        height={sources.heightPx}
        loading={priority ? 'eager' : 'lazy'}
        fetchPriority={priority === 'first' ? 'high' : 'auto'}
        decoding="async"
      />
    </picture>
  )
}
