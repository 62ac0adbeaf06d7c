import localFont from 'next/font/local'

/**
 * For headings. Carries the optical size and wonk axes; as soft as it goes, and in the weights that headings have: 58 kB
 * instead of 121, which a phone would wait for before it shows anything. Made by
 * `fonttools varLib.instancer node_modules/@fontsource-variable/fraunces/files/fraunces-latin-full-normal.woff2 SOFT=100 wght=400:700`
 */
export const fraunces = localFont({
  src: './_fonts/fraunces-soft-latin.woff2',
  weight: '400 700',
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
