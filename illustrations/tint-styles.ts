import type { Drawing } from '@/prisma/catalogue/drawing'

/**
 * The styles by which a picture shows its wall and the colour of its thing, blurred, until it is there. A style sheet, because the
 * policy of our pages allows no style on an element and no picture in an address, and because it costs a page nothing
 * for each picture.
 * @param drawings picture name → drawing
 */
export function tintStyles(drawings: ReadonlyMap<string, Drawing>): string {
  const rules = [...drawings].map(
    ([picture, { palette }]) =>
      `[data-picture='${picture}'] {\n  --wall: ${palette.background};\n  --thing: ${palette.main};\n}\n`,
  )
  return `/* Made by npx tsx illustrations/write-tints.ts from prisma/catalogue. */\n\n${rules.join('\n')}`
}
