import type { Motif } from '@/prisma/catalogue/drawing'
import { blossom } from './motifs/blossom'
import { check } from './motifs/check'
import { cherry } from './motifs/cherry'
import { dots } from './motifs/dots'
import { fish } from './motifs/fish'
import { leaf } from './motifs/leaf'
import { moon } from './motifs/moon'
import { mountain } from './motifs/mountain'
import { plain } from './motifs/plain'
import { stripes } from './motifs/stripes'
import { sun } from './motifs/sun'
import { terrazzo } from './motifs/terrazzo'
import { waves } from './motifs/waves'
import type { Area, Inks } from './stage'

const motifs: Record<Motif, (area: Area, inks: Inks, random: () => number) => string> = {
  waves,
  sun,
  mountain,
  leaf,
  cherry,
  dots,
  stripes,
  fish,
  moon,
  blossom,
  terrazzo,
  check,
  plain,
}

/** Fills an area with a motif; shapes may reach beyond it, so clip to what is printed on. */
export function printMotif(motif: Motif, area: Area, inks: Inks, random: () => number): string {
  return motifs[motif](area, inks, random)
}
