import { line, moved, shape, turned } from '../craft/elements'
import type { Area, Inks } from '../stage'

const blade = (length: number) => {
  const belly = length * 0.3
  return {
    whole: `M0 0C${length * 0.25} ${-belly} ${length * 0.75} ${-belly} ${length} 0C${length * 0.75} ${belly} ${length * 0.25} ${belly} 0 0Z`,
    lower: `M0 0H${length}C${length * 0.75} ${belly} ${length * 0.25} ${belly} 0 0Z`,
  }
}

/** Branches of leaves growing upwards, lit from above. */
export function leaf({ x, y, width, height }: Area, { first, second, third }: Inks): string {
  const branches = Math.max(1, Math.round(width / 170))
  const step = width / branches
  const length = step * 0.47
  const pairs = Math.max(2, Math.round(height / (length * 0.62)))
  let art = ''
  for (let branch = 0; branch < branches; branch++) {
    const stem = x + step * (branch + 0.5)
    art += line(`M${stem} ${y + height + 10}V${y + length * 0.7}`, second, 6)
    for (let pair = 0; pair < pairs; pair++) {
      const at = y + height - (pair + 0.15) * (height / pairs)
      for (const side of [-38, -142]) {
        const { whole, lower } = blade(length)
        const colour = (pair + branch) % 3 === 2 ? second : first
        art += moved(stem, at, turned(side, 0, 0, shape(whole, colour) + shape(lower, third)))
      }
    }
  }
  return art
}
