import { pictureWidths } from '@/lib/picture'

export const pictureFormats = ['avif', 'webp'] as const

/** Names of the files that one picture consists of. */
export function pictureFiles(picture: string): string[] {
  return [
    `${picture}.svg`,
    `${picture}-share.jpg`,
    ...pictureWidths.flatMap((width) => pictureFormats.map((format) => `${picture}-${width}.${format}`)),
  ]
}
