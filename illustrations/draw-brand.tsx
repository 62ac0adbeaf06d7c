import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { GoldfishMark } from '@/components/brand/goldfish-mark'
import { HeroScene } from '@/components/brand/hero-scene'
import { SpiltCup } from '@/components/brand/spilt-cup'
import { root } from '@/tools/root'
import { shape } from './craft/elements'
import { lettering } from './craft/lettering'
import { cutOut } from './craft/outlines'
import { readTokens, tokenColour } from './craft/read-tokens'
import { standAlone } from './craft/stand-alone'
import { iconFile } from './pipeline/icon-file'
import { writeWhole } from './pipeline/write-whole'

const tokens = readTokens()
const paper = tokenColour(tokens, 'paper', 'light')

/** The mark as a square PNG. `margin` is the share of the side left free around it; without `ground` it is transparent. */
async function markPng(
  sidePx: number,
  { margin = 0, ground }: { margin?: number; ground?: string } = {},
): Promise<Buffer> {
  const inner = Math.round(sidePx * (1 - 2 * margin))
  const before = Math.floor((sidePx - inner) / 2)
  const after = sidePx - inner - before
  const background = ground ?? { r: 0, g: 0, b: 0, alpha: 0 }
  const png = await sharp(Buffer.from(standAlone(<GoldfishMark />)), { density: (72 * inner) / 64 })
    .resize(inner, inner)
    .extend({ top: before, left: before, bottom: after, right: after, background })
    .png({ compressionLevel: 9 })
    .toBuffer()
  return ground === undefined ? png : sharp(png).flatten({ background: ground }).png({ compressionLevel: 9 }).toBuffer()
}

/** The picture that a link to the shop shows, 1200 × 630: the counter, with the shop's name on its front. */
async function shareImage(): Promise<Buffer> {
  const scene = standAlone(<HeroScene />).replace('viewBox="0 0 1200 620"', 'viewBox="0 66 1200 630"')
  const board = cutOut([
    [330, 580, 14],
    [870, 580, 14],
    [870, 676, 14],
    [330, 676, 14],
  ])
  const name =
    shape(board, tokenColour(tokens, 'sea-deep', 'light')) +
    lettering('Goldfish', { x: 600, y: 628, width: 440, height: 54, weight: 1.3 }, paper)
  return sharp(Buffer.from(scene.replace(/<\/svg>$/, `${name}</svg>`)), { density: 72 })
    .resize(1200, 630)
    .png({ palette: true, colours: 128, compressionLevel: 9 })
    .toBuffer()
}

/**
 * Draws the files that stand for the shop outside its pages. They are kept in the repository;
 * run `npx tsx illustrations/draw-brand.tsx` again when the mark or the scene changes.
 */
async function drawBrand(): Promise<void> {
  await mkdir(join(root, 'public', 'icons'), { recursive: true })
  const sides = [16, 32, 48]
  const favicons = await Promise.all(sides.map(async (sidePx) => ({ sidePx, png: await markPng(sidePx) })))
  const files: [path: string, content: string | Buffer][] = [
    ['app/icon.svg', standAlone(<GoldfishMark />)],
    ['app/favicon.ico', iconFile(favicons)],
    ['app/apple-icon.png', await markPng(180, { margin: 0.12, ground: paper })],
    ['public/icons/share.png', await shareImage()],
    ['public/icons/icon-192.png', await markPng(192)],
    ['public/icons/icon-512.png', await markPng(512)],
    // For the error page, which every page brings along: as a file it is loaded only when there is an error.
    ['public/icons/spilt-cup.svg', standAlone(<SpiltCup />)],
    // Launchers cut this one to a circle: the outer tenth on every side may be lost.
    ['public/icons/icon-maskable-512.png', await markPng(512, { margin: 0.19, ground: paper })],
  ]
  for (const [path, content] of files) {
    const bytes = await writeWhole(join(root, path), content)
    console.log(`${path} ${(bytes / 1024).toFixed(1)} kB`)
  }
}

await drawBrand()
