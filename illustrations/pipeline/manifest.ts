import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { pictureWidths } from '@/lib/picture'
import { writeWhole } from './write-whole'

// Raise it when the same SVG shall give other files: another quality, another format.
const pipelineVersion = 2

const manifestSchema = z.record(z.string(), z.string())
const fileName = 'manifest.json'

/** Picture name → fingerprint of what its files were made from. */
export type Manifest = z.infer<typeof manifestSchema>

export function fingerprint(svg: string): string {
  return createHash('sha256')
    .update(`${pipelineVersion} ${pictureWidths.join()} ${svg}`)
    .digest('base64url')
    .slice(0, 22)
}

/** A manifest that is missing or broken is an empty one: everything is drawn again. */
export async function readManifest(folder: string): Promise<Manifest> {
  try {
    return manifestSchema.parse(JSON.parse(await readFile(join(folder, fileName), 'utf8')))
  } catch {
    return {}
  }
}

export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  await writeWhole(join(folder, fileName), JSON.stringify(manifest, null, 1) + '\n')
}

export { fileName as manifestFileName }
