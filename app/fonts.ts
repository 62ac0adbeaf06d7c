import localFont from 'next/font/local'

/**
 * For headings. Carries the optical size and wonk axes; as soft as it goes, and in the one weight that headings have: 33 kB instead
 * of 121, which a phone would wait for before it shows anything. Made by
 * `fonttools varLib.instancer node_modules/@fontsource-variable/fraunces/files/fraunces-latin-full-normal.woff2 SOFT=100 wght=540`
 */
export const fraunces = localFont({
  src: './_fonts/fraunces-soft-latin.woff2',
  // So that no browser thickens the letters by itself.
  weight: '100 900',
  variable: '--font-fraunces',
  display: 'swap',
  adjustFontFallback: 'Times New Roman',
})

/** For everything that is read or pressed. */
export const figtree = localFont({
  src: '../node_modules/@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2',
  weight: '300 900',
  variable: '--font-figtree',
  display: 'swap',
  adjustFontFallback: 'Arial',
})
