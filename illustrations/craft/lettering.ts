import { line } from './elements'

// A capital alphabet of single strokes on a grid 6 high (0 = top) and as wide as its first number.
// Letters are drawn, not set: a picture must look the same on a machine that has no fonts.
const alphabet: Record<string, [width: number, course: string]> = {
  A: [4.4, 'M0 6L2.2 0L4.4 6M.8 4.1H3.6'],
  B: [3.4, 'M0 0V6H1.7A1.6 1.6 0 0 0 1.7 2.8H0M1.5 2.8A1.4 1.4 0 0 0 1.5 0H0'],
  C: [4.8, 'M4.9 1.1A2.9 3 0 1 0 4.9 4.9'],
  D: [4.2, 'M0 0V6H1.4A2.8 3 0 0 0 1.4 0Z'],
  E: [3, 'M3 0H0V6H3M0 2.9H2.5'],
  F: [2.9, 'M2.9 0H0V6M0 3H2.4'],
  G: [5, 'M4.9 1.1A2.9 3 0 1 0 5 4.7V3.2H3.1'],
  H: [3.8, 'M0 0V6M3.8 0V6M0 2.9H3.8'],
  I: [0.1, 'M0 0V6'],
  J: [2.3, 'M2.3 0V4.5A1.3 1.5 0 0 1 0 5.1'],
  K: [3.6, 'M0 0V6M3.5 0L0 3.6M1.2 2.5L3.6 6'],
  L: [2.8, 'M0 0V6H2.8'],
  M: [4.8, 'M0 6V0L2.4 4L4.8 0V6'],
  N: [3.9, 'M0 6V0L3.9 6V0'],
  O: [5.4, 'M0 3A2.7 3 0 1 0 5.4 3A2.7 3 0 1 0 0 3Z'],
  P: [3.2, 'M0 6V0H1.5A1.65 1.65 0 0 1 1.5 3.3H0'],
  Q: [5.4, 'M0 3A2.7 3 0 1 0 5.4 3A2.7 3 0 1 0 0 3ZM3.4 4.2L5.3 6.3'],
  R: [3.4, 'M0 6V0H1.5A1.6 1.6 0 0 1 1.5 3.2H0M1.4 3.2L3.4 6'],
  S: [3.2, 'M3 .9C2.4-.3 .3-.2 .3 1.5C.3 3.3 3.2 2.7 3.2 4.5C3.2 6.4 .5 6.3 0 4.9'],
  T: [3.8, 'M0 0H3.8M1.9 0V6'],
  U: [3.8, 'M0 0V4.1A1.9 1.9 0 0 0 3.8 4.1V0'],
  V: [4.2, 'M0 0L2.1 6L4.2 0'],
  W: [6.2, 'M0 0L1.6 6L3.1 .9L4.6 6L6.2 0'],
  X: [3.8, 'M0 0L3.8 6M3.8 0L0 6'],
  Y: [3.8, 'M0 0L1.9 3.1L3.8 0M1.9 3.1V6'],
  Z: [3.6, 'M0 0H3.6L0 6H3.6'],
  '0': [3.6, 'M0 3A1.8 3 0 1 0 3.6 3A1.8 3 0 1 0 0 3Z'],
  '1': [1.4, 'M0 1L1.4 0V6'],
  '2': [3.2, 'M.1 1.6A1.5 1.5 0 1 1 2.7 2.6L0 6H3.2'],
  '3': [3.1, 'M0 0H3L1.4 2.4A1.8 1.8 0 1 1 0 5.2'],
  '4': [3.6, 'M2.7 6V0L0 4.3H3.6'],
  '5': [3.2, 'M2.9 0H.5L.3 2.8A1.8 1.9 0 1 1 0 5.3'],
  '6': [3.4, 'M2.5 0L.4 3.2A1.7 1.7 0 1 0 1.7 2.6'],
  '7': [3.2, 'M0 0H3.2L1 6'],
  '8': [3.2, 'M1.6 2.8A1.4 1.4 0 1 0 1.6 0A1.4 1.4 0 1 0 1.6 2.8A1.6 1.6 0 1 0 1.6 6A1.6 1.6 0 1 0 1.6 2.8Z'],
  '9': [3.4, 'M.9 6L3 2.8A1.7 1.7 0 1 0 1.7 3.4'],
  '&': [4.2, 'M4.2 6L1 1.9A1.15 1.15 0 1 1 2.9 1.6C2.6 2.7 0 2.9 0 4.5C0 6.6 3.4 6.6 4 3.5'],
  '-': [2, 'M0 3.2H2'],
  '.': [0.1, 'M0 5.9V6'],
  "'": [0.1, 'M0 0V1.2'],
  '+': [2.8, 'M0 3.2H2.8M1.4 1.8V4.6'],
  '°': [1.4, 'M0 .9A.7 .7 0 1 0 1.4 .9A.7 .7 0 1 0 0 .9Z'],
  ' ': [2, ''],
}
const gap = 1.5

/** Width of a text in its own grid, where letters are 6 high. */
function widthOf(text: string): number {
  const widths = [...text].map((letter) => alphabet[letter]?.[0] ?? 0)
  return widths.reduce((sum, width) => sum + width + gap, -gap)
}

/** Upper case without accents; what the alphabet lacks becomes a space. */
function spell(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{Mark}/gu, '')
  return [...plain.toUpperCase()].map((letter) => (alphabet[letter] ? letter : ' ')).join('')
}

/** Where lettering goes: centred on a point, no larger than the box. */
export type Plate = { x: number; y: number; width: number; height: number; weight?: number }

/**
 * Draws a label in capitals, as large as the plate allows, on two lines if that makes it larger.
 * @returns nothing for an empty label
 */
export function lettering(label: string, plate: Plate, colour: string): string {
  const text = spell(label).trim()
  if (text === '') return ''
  const [first, ...rest] = text.split(/ +/)
  const layouts = [[text]]
  if (first !== undefined && rest.length > 0) layouts.push([first, rest.join(' ')])
  const sizeOf = (rows: string[]) =>
    Math.min(plate.width / Math.max(...rows.map(widthOf)), plate.height / (rows.length * 9 - 3), 8.4)
  const rows = layouts.reduce((best, layout) => (sizeOf(layout) > sizeOf(best) * 1.15 ? layout : best))
  const size = sizeOf(rows)
  const top = plate.y - ((rows.length * 9 - 3) * size) / 2
  const stroke = (plate.weight ?? 1) * 0.92
  return rows
    .map((row, index) => {
      let x = plate.x - (widthOf(row) * size) / 2
      const letters = [...row].map((letter) => {
        const [width, course] = alphabet[letter] ?? [0, '']
        const placed = `<g transform="translate(${x} ${top + index * 9 * size}) scale(${size.toFixed(3)})">${line(course, colour, stroke)}</g>`
        x += (width + gap) * size
        return course === '' ? '' : placed
      })
      return letters.join('')
    })
    .join('')
}
