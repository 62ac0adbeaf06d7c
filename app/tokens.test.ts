import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contrast } from '@/illustrations/craft/contrast'
import { readTokens, tokenColour } from '@/illustrations/craft/read-tokens'
import { root } from '@/tools/root'
import { viewportColours } from './viewport-colours'
import { colourGroups } from './styleguide/_colours/colour-groups'
import { colourPairs } from './styleguide/_colours/colour-pairs'

const tokens = readTokens()
const leastContrast = { text: 4.5, shape: 3 } as const

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  it.each(colourPairs)('$front stands out from $back as $kind', ({ front, back, kind }) => {
    const ratio = contrast(tokenColour(tokens, front, theme), tokenColour(tokens, back, theme))
    expect(ratio).toBeGreaterThanOrEqual(leastContrast[kind])
  })

  it('the browser’s own frame has the colour of the page', () => {
    expect(viewportColours[theme]).toBe(tokenColour(tokens, 'paper', theme))
  })
})

/** Sources with their comments left out. */
const sources = ['app', 'components']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  )
  .filter((path) => /\.(css|tsx?)$/.test(path) && !/\.test\.tsx?$/.test(path) && path !== join('app', 'tokens.css'))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8').replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '') }))
const sheets = sources.filter(({ path }) => path.endsWith('.css'))

/** Each place where a raw value stands, as `path: what`. */
const found = (of: typeof sources, pattern: RegExp) =>
  of.flatMap(({ path, text }) => (text.match(pattern) ?? []).map((what) => `${path}: ${what.trim()}`))

describe('a value stands in app/tokens.css and nowhere else:', () => {
  it('colours', () => {
    // Browsers read their frame's colour from the document's head, before there are tokens. The colours of the products' pictures
    // are the catalogue's, and written from it.
    const exceptions = /^(app\/viewport-colours\.ts|components\/ui\/picture-tints\.css): /
    const raw = found(
      sources,
      /(?<![\w&/])#(?:[\da-f]{8}|[\da-f]{6}|[\da-f]{3,4})\b|\b(?:rgba?|hsla?|oklch|oklab|lab|lch)\(\s*[\d.]/gi,
    )
    expect(raw.filter((line) => !exceptions.test(line))).toEqual([])
  })

  it('durations and curves', () => {
    // What `prefers-reduced-motion` leaves of every motion.
    const exceptions = /^app\/globals\.css: 0\.01ms$/
    const raw = found(sheets, /(?<=[\s,(])[\d.]+m?s\b|cubic-bezier\(/g)
    expect(raw.filter((line) => !exceptions.test(line))).toEqual([])
  })

  it('radii', () => {
    // Circles, and a tile that is an arch, are shapes and no measure.
    expect(
      found(sheets, /border[\w-]*-radius:[^;]*\d(?:rem|px|em)\b[^;]*/g).filter(
        (line) => !line.includes('calc(var(--radius'),
      ),
    ).toEqual([])
  })
})

describe('a token', () => {
  const used = (text: string) => [...text.matchAll(/var\(--([\w-]+)/g)].map(([, name = '']) => name)

  it('that is named exists: here, or in the sheet that sets it for itself', () => {
    const fonts = ['font-figtree', 'font-fraunces']
    const local = sources.flatMap(({ text }) =>
      [...text.matchAll(/['\s]--([\w-]+)'?\]?:/g)].map(([, name = '']) => name),
    )
    const known = new Set([...tokens.keys(), ...local, ...fonts])
    const unknown = sources
      .flatMap(({ path, text }) => used(text).map((name) => ({ path, name })))
      .filter(({ name }) => !known.has(name))
    expect(unknown).toEqual([])
  })

  it('that exists is used', () => {
    const users = new Set([...sources.map(({ text }) => text), ...tokens.values()].flatMap(used))
    expect([...tokens.keys()].filter((name) => !users.has(name))).toEqual([])
  })
})

it('shows every colour in the styleguide', () => {
  const colours = [...tokens].filter(([, value]) => /^(light-dark\()?(#|rgb)/.test(value)).map(([name]) => name)
  expect(colourGroups.flatMap(({ names }) => names).toSorted()).toEqual(colours.toSorted())
})

it('measures every pair that one rule of a sheet makes', () => {
  const listed = new Set(colourPairs.map(({ front, back }) => `${front} on ${back}`))
  const made = sheets.flatMap(({ path, text }) =>
    [...text.matchAll(/\{([^{}]*)\}/g)].flatMap(([, rule = '']) => {
      const front = /(?:^|[;\s])color: var\(--([\w-]+)\)/.exec(rule)?.[1]
      const back = /(?:^|[;\s])background(?:-color)?: var\(--([\w-]+)\)/.exec(rule)?.[1]
      return front && back ? [{ path, pair: `${front} on ${back}`, isVeil: /^(dim|lift|tone|swatch)$/.test(back) }] : []
    }),
  )
  expect(made.length).toBeGreaterThan(10)
  expect(made.filter(({ pair, isVeil }) => !isVeil && !listed.has(pair))).toEqual([])
})
