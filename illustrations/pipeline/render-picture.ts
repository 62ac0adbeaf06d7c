import { join } from 'node:path'
import { pictureWidths } from '@/lib/picture'
import { shareImageSize } from '@/lib/seo/share-image'
import { pictureFormats } from './picture-files'
import { writeWhole } from './write-whole'

const svgSidePx = 800

/** The product by itself, and wide with the shop's sign for links that are shared. */
export type PictureArt = { svg: string; shareSvg: string }

/**
 * Writes all files of one picture.
 * @returns their size in bytes
 */
export async function renderPicture(folder: string, picture: string, { svg, shareSvg }: PictureArt): Promise<number> {
  // Loaded only when there is something to draw: loading it takes longer than finding out that there is not.
  const { default: sharp } = await import('sharp')
  const largest = Math.max(...pictureWidths)
  const source = sharp(Buffer.from(svg), { density: (72 * largest) / svgSidePx })
    .resize(largest)
    .removeAlpha()
  const { data, info } = await source.raw().toBuffer({ resolveWithObject: true })
  const raw = { width: info.width, height: info.height, channels: info.channels }
  let bytes = 0
  for (const width of pictureWidths) {
    for (const format of pictureFormats) {
      const scaled = sharp(data, { raw }).resize(width)
      // Flat colours with hard edges: AVIF needs full chroma there or red lines fray; WebP has a preset for it.
      // One effort more doubles the time for a twentieth of the size.
      const encoded =
        format === 'avif'
          ? scaled.avif({ quality: 55, effort: 2, chromaSubsampling: '4:4:4' })
          : scaled.webp({ quality: 72, effort: 4, preset: 'drawing' })
      bytes += await writeWhole(join(folder, `${picture}-${width}.${format}`), await encoded.toBuffer())
    }
  }
  const { width, height } = shareImageSize
  const share = sharp(Buffer.from(shareSvg), { density: (72 * height) / svgSidePx })
    .resize(width, height, { fit: 'fill' })
    .flatten()
    .jpeg({ quality: 82, mozjpeg: true, chromaSubsampling: '4:4:4' })
  bytes += await writeWhole(join(folder, `${picture}-share.jpg`), await share.toBuffer())
  return bytes + (await writeWhole(join(folder, `${picture}.svg`), svg))
}
