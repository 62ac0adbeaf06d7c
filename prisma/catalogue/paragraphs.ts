/** Joins paragraphs as a product's description wants them: with a blank line between. */
export function paragraphs(...texts: string[]): string {
  return texts.join('\n\n')
}
