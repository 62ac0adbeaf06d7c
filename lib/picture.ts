/** Widths in pixels in which every product picture exists; the pictures are square. */
export const pictureWidths = [240, 480, 960] as const

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
  const address = (widthPx: number, format: 'avif' | 'webp') =>
    `/pictures/${encodeURIComponent(picture)}-${widthPx}.${format}`
  const srcSet = (format: 'avif' | 'webp') =>
    pictureWidths.map((widthPx) => `${address(widthPx, format)} ${widthPx}w`).join(', ')
  return {
    avifSrcSet: srcSet('avif'),
    webpSrcSet: srcSet('webp'),
    fallbackSrc: address(480, 'webp'),
    widthPx: 960,
    heightPx: 960,
  }
}

/** Address of the drawing itself, which is sharp at any size. */
export function drawingPath(picture: string): string {
  return `/pictures/${encodeURIComponent(picture)}.svg`
}

/** Address of the picture that a link to the product shows where it is shared: a JPEG, as not everybody there reads more. */
export function sharePicturePath(picture: string): string {
  return `/pictures/${encodeURIComponent(picture)}-share.jpg`
}
