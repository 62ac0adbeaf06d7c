import type { Tones } from './craft/tones'

/** A rectangle on the picture, which is 800 × 800 with y downwards. */
export type Area = { x: number; y: number; width: number; height: number }

/** What a motif is printed with. `ground` is already there and shows between the shapes. */
export type Inks = { first: string; second: string; third: string; ground: string }

/** Everything a drawing is given: its colours, its lettering, and where the others stand. */
export type Stage = {
  /** The colours of the background. */
  field: Tones
  main: Tones
  accent: Tones
  /** The lightest surface of the picture: labels, porcelain, pages. */
  paper: Tones
  ink: string
  /** The darkest of the picture's colours, whichever it is: for coffee, holes and lettering on paper. */
  dark: string
  label: string
  /** Clockwise degrees. */
  tilt: number
  /** 0 to 3, the same for the same product: which of its layouts a drawing takes. */
  layout: number
  random: () => number
  /** Prints the product's motif over an area of the body, or of paper. Nothing if the product is plain. */
  print: (area: Area, on: 'main' | 'accent' | 'paper' | 'glass') => string
  isPlain: boolean
  /** The motif is one picture, not a pattern: nothing should cover its middle. */
  isScene: boolean
  /** A colour for small signs that stands out from a surface. */
  signOn: (surface: string) => string
  /** The lettering colour that can be read on a surface. */
  inkOn: (surface: string) => string
}

/** Where a thing touches the table, and how high it is: what its shadow is made from. */
export type Footprint = { left: number; right: number; height: number }

export type Piece = {
  art: string
  /** Ink lines, printed last and a little out of register, as on an old poster. */
  lines?: string
  footprints: Footprint[]
  /** How much the drawing is enlarged to fill its picture; 1.2 without it. */
  scale?: number
}

/** Things are drawn standing on this line and centred on the other … */
export const groundY = 668
export const centreX = 400
/** … and end up standing on this one once they are enlarged. */
export const floorY = 706
/** The colour of coffee is the same in every picture. */
export const coffeeColour = '#43261a'
export const cremaColour = '#a8713f'
