import { checkoutWords } from '@/words/en/checkout'

/** @returns the heading of the error summary: what did not work and whether anything was lost by it */
export function problemTitle(code: string, detail: string | undefined): string {
  if (code === 'validation_failed') return checkoutWords.lookAgain
  return detail ?? checkoutWords.notPlaced
}
