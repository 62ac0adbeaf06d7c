import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { catalogueDrawings } from '@/tools/draw-pictures'
import { root } from '@/tools/root'
import { tintStyles } from './tint-styles'

it('the styles in the repository are those of the catalogue (npx tsx illustrations/write-tints.ts)', () => {
  const kept = readFileSync(join(root, 'components/ui/picture-tints.css'), 'utf8')
  expect(kept).toBe(tintStyles(catalogueDrawings()))
  expect(kept).toMatch(
    /\[data-picture='amnesia-dark-roast'\] \{\n {2}--wall: #[0-9a-f]{6};\n {2}--thing: #[0-9a-f]{6};/,
  )
})
