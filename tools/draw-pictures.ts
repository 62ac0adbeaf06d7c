import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { drawProduct } from '@/illustrations/draw-product'
import { drawSharePicture } from '@/illustrations/draw-share-picture'
import { fingerprint, manifestFileName, readManifest, writeManifest } from '@/illustrations/pipeline/manifest'
import { pictureFiles } from '@/illustrations/pipeline/picture-files'
import { renderPicture, type PictureArt } from '@/illustrations/pipeline/render-picture'
import { categories } from '@/prisma/catalogue/categories'
import type { Drawing } from '@/prisma/catalogue/drawing'
import { failWithOneLine } from './fail-with-one-line'
import { root } from './root'

export type DrawnPictures = { drawn: number; kept: number; removed: number; bytesWritten: number }

/**
 * Brings a folder of pictures in line with the drawings: draws what is new or changed, removes what no longer belongs.
 * A run that finds nothing to do only compares fingerprints.
 * @param drawings picture name → drawing
 * @param report called with a line for a person when the work takes longer than two seconds
 */
export async function drawPictures(
  folder: string,
  drawings: ReadonlyMap<string, Drawing>,
  report: (progress: string) => void = () => {},
): Promise<DrawnPictures> {
  await mkdir(folder, { recursive: true })
  const present = new Set(await readdir(folder))
  const manifest = await readManifest(folder)
  const waiting: { picture: string; art: PictureArt; print: string }[] = []
  for (const [picture, drawing] of drawings) {
    const art = { svg: drawProduct(drawing), shareSvg: drawSharePicture(drawing) }
    const print = fingerprint(art.svg + art.shareSvg)
    const isComplete = pictureFiles(picture).every((file) => present.has(file))
    if (!isComplete || manifest[picture] !== print) waiting.push({ picture, art, print })
  }

  const wanted = new Set([manifestFileName, ...[...drawings.keys()].flatMap(pictureFiles)])
  const leftovers = await removeLeftovers(
    folder,
    [...present].filter((file) => !wanted.has(file)),
  )
  for (const picture of Object.keys(manifest)) if (!drawings.has(picture)) delete manifest[picture]

  // Forgotten before they are drawn, noted again as they are finished: a run that is killed is taken up where it stopped.
  for (const { picture } of waiting) delete manifest[picture]
  if (waiting.length > 0) await writeManifest(folder, manifest)
  const total = waiting.length
  let [drawn, bytesWritten, lastReport] = [0, 0, performance.now()]
  const work = async () => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      // Not `bytesWritten += await …`: that adds to what the sum was before the wait, and two workers share it.
      const bytes = await renderPicture(folder, next.picture, next.art)
      bytesWritten += bytes
      manifest[next.picture] = next.print
      drawn += 1
      if (performance.now() - lastReport < 2000) continue
      lastReport = performance.now()
      report(`Drawing pictures: ${drawn} of ${total}`)
      await writeManifest(folder, manifest)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  if (drawn > 0 || leftovers > 0) await writeManifest(folder, manifest)
  return { drawn, kept: drawings.size - drawn, removed: leftovers, bytesWritten }
}

/** Removes files that belong to no picture, except what another run has begun within the last minute. */
async function removeLeftovers(folder: string, files: readonly string[]): Promise<number> {
  let removed = 0
  for (const path of files.map((file) => join(folder, file))) {
    const file = await stat(path).catch(() => undefined)
    if (file === undefined || (path.endsWith('.part') && Date.now() - file.mtimeMs < 60_000)) continue
    await rm(path, { force: true, recursive: true })
    removed += 1
  }
  return removed
}

/** Every picture of the catalogue. */
export function catalogueDrawings(): Map<string, Drawing> {
  return new Map(categories.flatMap(({ products }) => products.map(({ picture, drawing }) => [picture, drawing])))
}

async function main(): Promise<void> {
  const startedAt = performance.now()
  const { drawn, kept, removed, bytesWritten } = await drawPictures(
    join(root, 'public', 'pictures'),
    catalogueDrawings(),
    console.log,
  )
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(
    drawn + removed === 0
      ? `All ${kept} pictures are up to date.`
      : `Drew ${drawn} pictures (${Math.round(bytesWritten / 1024)} kB) in ${seconds} s, kept ${kept}, removed ${removed} files.`,
  )
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await main().catch(failWithOneLine)
}
