/**
 * The colours of the brand's drawings. Their values stand in app/tokens.css.
 * Not among them are the page's own, which turn over at night: a white cup is white at night too.
 */
export const brandColours = {
  fish: 'var(--fish)',
  fishDeep: 'var(--fish-deep)',
  fishLight: 'var(--fish-light)',
  leaf: 'var(--leaf)',
  leafDeep: 'var(--leaf-deep)',
  sea: 'var(--sea)',
  seaDeep: 'var(--sea-deep)',
  sun: 'var(--sun)',
  sunDeep: 'var(--sun-deep)',
  line: 'var(--line-art)',
  ceramic: 'var(--ceramic)',
  ceramicWarm: 'var(--ceramic-warm)',
  ceramicShade: 'var(--ceramic-shade)',
  coffee: 'var(--coffee)',
  /** Spilt: it lies on the page, light or dark, and shows on both. */
  coffeeSpilt: 'var(--coffee-spilt)',
  water: 'var(--water)',
  /** Light on glass and glaze. */
  glint: 'var(--glint)',
  skin: 'var(--skin)',
  dusk: 'var(--dusk)',
  duskDeep: 'var(--dusk-deep)',
} as const
