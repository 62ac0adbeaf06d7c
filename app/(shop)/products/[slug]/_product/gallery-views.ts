import type { ProductView } from '@/lib/views/product-view'
import { productWords } from '@/words/en/product'

/** How a picture is shown: all of it, or a part of its drawing, enlarged. */
export type GalleryView = ProductView['pictures'][number] & { view: 'whole' | 'close' | 'detail' }

/**
 * What a gallery shows. Where there is only one picture, it is looked at from nearer by as well: every picture is a drawing, whose
 * lines stay sharp at any size and weigh less than the smallest photograph.
 * @returns nothing when nobody has drawn the product yet
 */
export function galleryViews(pictures: ProductView['pictures']): GalleryView[] {
  const drawn = pictures.filter(({ picture }) => picture !== '')
  const whole = drawn.map((shown): GalleryView => ({ ...shown, view: 'whole' }))
  const [only, ...others] = drawn
  if (!only || others.length > 0) return whole
  const { closeUp, detail } = productWords.gallery
  return [
    ...whole,
    { ...only, alt: closeUp(only.alt), view: 'close' },
    { ...only, alt: detail(only.alt), view: 'detail' },
  ]
}
