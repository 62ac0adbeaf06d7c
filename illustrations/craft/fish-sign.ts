import { circle, moved, shape } from './elements'

/** The house's sign, a fish of two shapes and an eye, `size` units long. */
export function fishSign(x: number, y: number, size: number, colour: string, eye: string): string {
  const unit = (size / 100).toFixed(3)
  return moved(
    x,
    y,
    `<g transform="scale(${unit})">` +
      shape(
        'M-50 0C-34-34 14-34 30 0C14 34-34 34-50 0ZM20 0C34-8 38-24 52-28C46-10 46 10 52 28C38 24 34 8 20 0Z',
        colour,
      ) +
      circle(-28, -6, 6, eye) +
      '</g>',
  )
}
