import type { Area } from '../stage'
import { faded, line, shape, within } from './elements'
import { rectangle } from './outlines'

/** Something of glass: what is in it shows, its edge is a white line and one strip of light runs down it. */
export function glassware(name: string, outline: string, box: Area, content: string): string {
  const { x, y, width, height } = box
  const gleam = rectangle(x + width * 0.1, y - 20, width * 0.055, height + 40)
  const thinGleam = rectangle(x + width * 0.19, y - 20, width * 0.018, height + 40)
  return (
    faded(0.34, shape(outline, '#fff')) +
    within(name, outline, content + faded(0.34, shape(gleam, '#fff') + shape(thinGleam, '#fff'))) +
    faded(0.85, line(outline, '#fff', 5))
  )
}
