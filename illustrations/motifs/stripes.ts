import { shape } from '../craft/elements'
import { rectangle } from '../craft/outlines'
import type { Area, Inks } from '../stage'

/** Awning stripes, broad and narrow in turn. */
export function stripes({ x, y, width, height }: Area, { first, second }: Inks): string {
  const count = Math.max(3, Math.round(width / 84))
  const step = width / count
  let art = ''
  for (let stripe = 0; stripe < count; stripe++) {
    const left = x + stripe * step
    art += shape(rectangle(left + step * 0.16, y, step * 0.42, height), first)
    art += shape(rectangle(left + step * 0.74, y, step * 0.1, height), second)
  }
  return art
}
