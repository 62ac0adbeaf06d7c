import type { ReactNode } from 'react'

/** What a card in a grid says of a product. */
export const productCardWords = {
  soldOut: 'Sold out',
  from: (price: ReactNode) => <>from {price}</>,
  onlyLeft: (count: number) => `only ${count} left`,
}
