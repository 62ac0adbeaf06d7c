/** One colour in five steps of light, as a printer would mix them from one ink. */
export type Tones = { glow: string; light: string; base: string; dark: string; deep: string }

type Lab = [lightness: number, a: number, b: number]

export const toLinear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
const toGamma = (value: number) => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055)

// OKLab (Björn Ottosson, 2020): equal steps in it look equal, so a dark green stays as green as a light one.
function toLab(hex: string): Lab {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new RangeError(`a colour must be #rrggbb, got ${hex}`)
  const channel = (at: number) => toLinear(Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  const [r, g, b] = [channel(1), channel(3), channel(5)]
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function toHex([lightness, a, b]: Lab): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  const byte = (value: number) => Math.round(255 * Math.min(1, Math.max(0, toGamma(Math.max(0, value)))))
  return '#' + channels.map((value) => byte(value).toString(16).padStart(2, '0')).join('')
}

/** How light a colour looks, 0 (black) to 1 (white). */
export const lightnessOf = (hex: string): number => toLab(hex)[0]

/** Moves a colour's lightness by `amount` (−1 to 1) and keeps its hue. */
export function shade(hex: string, amount: number): string {
  const [lightness, a, b] = toLab(hex)
  // Darker yellows and reds look poisonous at full strength; a printer's shadow ink is a little grey too.
  const strength = amount < 0 ? 1 + amount : 1
  return toHex([Math.min(0.985, Math.max(0.12, lightness + amount)), a * strength, b * strength])
}

/** Mixes two colours; `share` of 0 is the first alone, 1 the second. */
export function mix(first: string, second: string, share: number): string {
  const [from, to] = [toLab(first), toLab(second)]
  return toHex([
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share,
    from[2] + (to[2] - from[2]) * share,
  ])
}

/** The five steps around a colour. */
export function tonesOf(hex: string): Tones {
  return {
    glow: shade(hex, 0.13),
    light: shade(hex, 0.06),
    base: hex,
    dark: shade(hex, -0.075),
    deep: shade(hex, -0.16),
  }
}
