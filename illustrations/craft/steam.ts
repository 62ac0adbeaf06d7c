import { faded, line } from './elements'

/** Three ribbons of steam above a hot opening. */
export function steam(x: number, y: number, colour: string): string {
  const ribbon = (at: number, height: number) =>
    line(`M${at} ${y}q-22 ${-height / 4} 0 ${-height / 2}t0 ${-height / 2}`, colour, 11)
  return faded(0.75, ribbon(x - 46, 96) + ribbon(x, 136) + ribbon(x + 46, 84))
}
