import type { VariantView } from '@/lib/views/product-view'
import { productWords as words } from '@/words/en/product'

/** From this many on nobody needs to hurry. */
const plentyFrom = 6
/** More names than that are a list to be read further up. */
const namedMax = 2

/** @returns what a buyer should know about the stock; null when there is enough of it */
export function stockNote(available: number): string | null {
  if (available === 0) return words.soldOut
  return available < plentyFrom ? words.onlyLeft(available) : null
}

/** @returns that this variant cannot be bought, and which of the others can; null while it or none of them can be */
export function soldOutReason(variant: VariantView, variants: readonly VariantView[]): string | null {
  if (variant.available > 0) return null
  const others = variants.filter(({ available }) => available > 0).map(({ name }) => name)
  // That all of it is sold out is said where the button would be.
  if (others.length === 0) return null
  const more = others.length - namedMax
  const named = others.slice(0, namedMax)
  return words.variantGoneBut([...named, ...(more > 0 ? [words.andMore(more)] : [])].join('; '))
}
