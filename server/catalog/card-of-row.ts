import 'server-only'
import { currency } from '@/lib/money'
import type { ProductCardView } from '@/lib/views/product-view'

/** What a statement selects for a card. */
export type CardRow = Omit<ProductCardView, 'category' | 'currency'> & { categorySlug: string; categoryName: string }

export function cardOfRow({ categorySlug, categoryName, ...card }: CardRow): ProductCardView {
  return { ...card, category: { slug: categorySlug, name: categoryName }, currency }
}
