import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { catalogueDrawings } from '@/tools/draw-pictures'
import { root } from '@/tools/root'
import { drawProduct } from './draw-product'

/**
 * For looking, not for the shop: draws pictures side by side into .data/contact-sheet.png.
 *
 *     npx tsx illustrations/contact-sheet.ts [--size 240] [--columns 8] [part of a name or kind …]
 */
async function contactSheet(): Promise<void> {
  const words = process.argv.slice(2)
  const option = (name: string, otherwise: number) => {
    const at = words.indexOf(`--${name}`)
    return at < 0 ? otherwise : Number(words.splice(at, 2)[1])
  }
  const [sizePx, columns] = [option('size', 240), option('columns', 8)]
  const gapPx = Math.round(sizePx / 20)
  const chosen = [...catalogueDrawings()].filter(
    ([picture, { kind }]) => words.length === 0 || words.some((word) => picture.includes(word) || kind === word),
  )
  const tiles = await Promise.all(
    chosen.map(async ([, drawing], index) => ({
      input: await sharp(Buffer.from(drawProduct(drawing)), { density: (72 * sizePx) / 800 })
        .resize(sizePx)
        .png()
        .toBuffer(),
      left: gapPx + (index % columns) * (sizePx + gapPx),
      top: gapPx + Math.floor(index / columns) * (sizePx + gapPx),
    })),
  )
  const rows = Math.ceil(tiles.length / columns)
  const sheet = sharp({
    create: {
      width: gapPx + Math.min(columns, tiles.length) * (sizePx + gapPx),
      height: gapPx + rows * (sizePx + gapPx),
      channels: 3,
      background: '#fbf5ec',
    },
  })
  await mkdir(join(root, '.data'), { recursive: true })
  await sheet
    .composite(tiles)
    .png()
    .toFile(join(root, '.data', 'contact-sheet.png'))
  console.log(chosen.map(([picture]) => picture).join(' '))
}

await contactSheet()
