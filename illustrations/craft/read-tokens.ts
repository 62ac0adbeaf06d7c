import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '@/tools/root'

export type Theme = 'light' | 'dark'

/** @returns names of tokens without their dashes, and what stands behind each; not what `prefers-contrast: more` makes of some */
export function readTokens(): ReadonlyMap<string, string> {
  const sheet = readFileSync(join(root, 'app/tokens.css'), 'utf8').replace(/\/\*[^]*?\*\//g, '')
  const [always = ''] = sheet.split('@media')
  return new Map([...always.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]))
}

/**
 * @param name of a token that is one colour, such as `fish`
 * @returns `#rrggbb`
 * @throws RangeError if there is no such token, or it is no such colour
 */
export function tokenColour(tokens: ReadonlyMap<string, string>, name: string, theme: Theme): string {
  const value = tokens.get(name) ?? ''
  const [, day, night] = /^light-dark\((#\w{6}), (#\w{6})\)$/.exec(value) ?? [value, value, value]
  const colour = theme === 'light' ? day : night
  if (!colour || !/^#[0-9a-f]{6}$/.test(colour))
    throw new RangeError(`app/tokens.css has no colour --${name}: "${value}"`)
  return colour
}
