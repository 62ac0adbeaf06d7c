import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { readTokens, tokenColour } from './read-tokens'
import { tidySvg } from './tidy-svg'

/** The SVG of a brand component outside a page, where tokens have no values: those of the day take their place. */
export function standAlone(drawing: ReactElement): string {
  const tokens = readTokens()
  const colourOf = (_: string, name: string) => tokenColour(tokens, name, 'light')
  return tidySvg(renderToStaticMarkup(drawing).replace(/var\(--([\w-]+)\)/g, colourOf))
}
