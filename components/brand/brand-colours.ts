/**
 * The colours of the brand's drawings, as CSS custom properties with fallbacks.
 * `ink`, `paper` and `foam` belong to the page and turn over in dark mode: use them only for marks that lie on the page itself.
 * `line`, `ceramic` and `coffee` belong to things inside a drawing and stay as they are: a white cup is white at night too.
 */
export const brandColours = {
  fish: 'var(--fish, #e8622c)',
  fishDeep: 'var(--fish-deep, #bf4519)',
  fishLight: 'var(--fish-light, #f58d56)',
  ink: 'var(--ink, #2a1a12)',
  paper: 'var(--paper, #fbf5ec)',
  foam: 'var(--foam, #f1e4d1)',
  leaf: 'var(--leaf, #4f7a5b)',
  leafDeep: 'var(--leaf-deep, #38593f)',
  sea: 'var(--sea, #2f6b74)',
  seaDeep: 'var(--sea-deep, #20525b)',
  sun: 'var(--sun, #f2b84b)',
  sunDeep: 'var(--sun-deep, #dc9a2b)',
  line: 'var(--line-art, #2a1a12)',
  ceramic: 'var(--ceramic, #fbf5ec)',
  ceramicShade: 'var(--ceramic-shade, #e6d3b8)',
  coffee: 'var(--coffee, #4a2a1a)',
  /** Spilt: it lies on the page, light or dark, and shows on both. */
  coffeeSpilt: 'var(--coffee-spilt, #7a4a2d)',
  water: 'var(--water, #b9dcd9)',
} as const
