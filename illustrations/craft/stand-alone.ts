import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { tidySvg } from './tidy-svg'

/** The SVG of a brand component outside a page, where custom properties have no values: the fallbacks take their place. */
export function standAlone(drawing: ReactElement): string {
  return tidySvg(renderToStaticMarkup(drawing).replace(/var\(--[\w-]+, ([^)]+)\)/g, '$1'))
}
