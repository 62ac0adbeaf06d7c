/** What the illustration of a product shows. Each kind is one parametric drawing. */
export const drawingKinds = [
  'bag',
  'box',
  'mug',
  'cup',
  'glass',
  'kettle',
  'dripper',
  'press',
  'moka',
  'chemex',
  'scale',
  'filters',
  'server',
  'hand-grinder',
  'electric-grinder',
  'brush',
  'tea-tin',
  'teapot',
  'takeaway-cup',
  'iced-cup',
  'cookie',
  'gift-box',
  'card',
  'book',
  'tote',
  'bottle',
  'tumbler',
  'spoon',
] as const

export type DrawingKind = (typeof drawingKinds)[number]

/** A pattern printed on the object. */
export const motifs = [
  'waves',
  'sun',
  'mountain',
  'leaf',
  'cherry',
  'dots',
  'stripes',
  'fish',
  'moon',
  'blossom',
  'terrazzo',
  'check',
  'plain',
] as const

export type Motif = (typeof motifs)[number]

/** Four colours as #rrggbb. */
export type Palette = {
  /** Behind the object, over the whole picture. */
  background: string
  /** The object's body. */
  main: string
  /** Label, motif, lid: what is set off against the body. */
  accent: string
  /** Lines, lettering, shadows: the darkest (on a dark picture: the lightest) of the four. */
  ink: string
}

/** Describes one product's picture; the drawing itself is made from it, so no two products may share one. */
export type Drawing = {
  kind: DrawingKind
  palette: Palette
  /** Without it: plain. */
  motif?: Motif
  /** Lettering on the object, at most 12 characters. */
  label?: string
  /** Clockwise degrees; small ones, -8 to 8, look like a hand put it there. */
  tilt?: number
}
