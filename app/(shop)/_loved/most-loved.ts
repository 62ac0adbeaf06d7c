import type { ProductCardView } from '@/lib/views/product-view'

/** On a desktop. Fewer best sellers than this say nothing about a shop. */
export const cardsOfRow = 4
export const bestSellerCount = 2 * cardsOfRow

type MostLovedOf = {
  /** What most people bought, first. */
  bestSellers: ProductCardView[]
  /** The shop's own order. */
  ourPicks: ProductCardView[]
  /** What stands further up on the page. */
  shownAlready: ProductCardView[]
}

/**
 * What stands below "what people come back for". A shop that has not sold enough to say that shows what it would take home
 * itself, under that name: what nobody bought is never called a best seller.
 * @returns one or two full rows of best sellers, or two of our own picks
 */
export function mostLoved({ bestSellers, ourPicks, shownAlready }: MostLovedOf) {
  if (bestSellers.length >= cardsOfRow) {
    const rows = Math.floor(Math.min(bestSellers.length, bestSellerCount) / cardsOfRow)
    return { isBySales: true, products: bestSellers.slice(0, rows * cardsOfRow) }
  }
  const isShown = new Set(shownAlready.map(({ slug }) => slug))
  return { isBySales: false, products: ourPicks.filter(({ slug }) => !isShown.has(slug)).slice(0, bestSellerCount) }
}
