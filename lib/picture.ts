/**
 * Widths in pixels in which every product picture exists; the pictures are square. A card is 180 to 270 px wide, on screens with one to
 * three points to each: for the step that is missing a phone takes the next larger one, and that for every card of a listing.
 */
export const pictureWidths = [240, 360, 560, 960] as const

export type PictureSources = {
  /** For `<source type="image/avif" srcset>`. */
  avifSrcSet: string
  /** For `<source type="image/webp" srcset>`. */
  webpSrcSet: string
  /** For `<img src>`: what a browser without `srcset` takes. */
  fallbackSrc: string
  /** The largest file's sides in pixels, for the `width` and `height` that keep a page from jumping. */
  widthPx: number
  heightPx: number
}

/**
 * Addresses of a product's picture in every format and width.
 * @param picture name below /pictures, without width and format, as in `ProductCardView.picture`
 */
export function pictureSources(picture: string): PictureSources {
  const srcSet = (format: 'avif' | 'webp') =>
    pictureWidths.map((widthPx) => `${picturePath(picture, widthPx, format)} ${widthPx}w`).join(', ')
  return {
    avifSrcSet: srcSet('avif'),
    webpSrcSet: srcSet('webp'),
    fallbackSrc: picturePath(picture, 560, 'webp'),
    widthPx: 960,
    heightPx: 960,
  }
}

/** Address of one file of a product's picture. */
export function picturePath(picture: string, widthPx: (typeof pictureWidths)[number], format: 'avif' | 'webp'): string {
  return `/pictures/${encodeURIComponent(picture)}-${widthPx}.${format}`
}

/** Address of the drawing itself, which is sharp at any size. */
export function drawingPath(picture: string): string {
  return `/pictures/${encodeURIComponent(picture)}.svg`
}

/** Address of the picture that a link to the product shows where it is shared: a JPEG, as not everybody there reads more. */
export function sharePicturePath(picture: string): string {
  return `/pictures/${encodeURIComponent(picture)}-share.jpg`
}
