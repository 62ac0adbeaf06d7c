import { maxLineQuantity } from '@/lib/max-line-quantity'
import type { VariantView } from '@/lib/views/product-view'

/** @returns the most that one line of a cart can have of it: what there is, but not more than the shop sells at once */
export function lineLimit({ available }: Pick<VariantView, 'available'>): number {
  return Math.min(available, maxLineQuantity)
}
