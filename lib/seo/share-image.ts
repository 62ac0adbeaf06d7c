import { sharePicturePath } from '../picture'

export const shareImageSize = { width: 1200, height: 630 } as const

/** What a link shows where it is shared. */
export type ShareImage = { url: string; alt: string; width: number; height: number }

/** Drawn by illustrations/draw-brand.tsx. */
export const shopImage: ShareImage = {
  url: '/icons/share.png',
  alt: 'A coffee bar in teal and orange: kettle, bag, cups, and a goldfish in its bowl',
  ...shareImageSize,
}

/** @returns null for a product that nobody has drawn yet */
export function productImage(pictures: readonly { picture: string; alt: string }[]): ShareImage | null {
  const [first] = pictures
  return first?.picture ? { url: sharePicturePath(first.picture), alt: first.alt, ...shareImageSize } : null
}
