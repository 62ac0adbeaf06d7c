import { join } from 'node:path'
import { catalogueDrawings } from '@/tools/draw-pictures'
import { root } from '@/tools/root'
import { writeWhole } from './pipeline/write-whole'
import { tintStyles } from './tint-styles'

await writeWhole(join(root, 'components/ui/picture-tints.css'), tintStyles(catalogueDrawings()))
