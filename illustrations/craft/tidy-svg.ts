/** Makes the text of an SVG small without changing what it shows: one decimal is a quarter of a pixel at the largest width. */
export function tidySvg(svg: string): string {
  return svg
    .replace(/-?\d*\.\d{2,}/g, (number) => String(Number(Number(number).toFixed(Math.abs(Number(number)) < 4 ? 2 : 1))))
    .replace(/(?<=[\s",(A-Za-z-])0\.(?=\d)/g, '.')
    .replace(/>\s+</g, '><')
    .replace(/\s{2,}/g, ' ')
    .trim()
}
