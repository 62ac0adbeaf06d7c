import { plural } from '@/lib/plural'

/** What the form says with which something goes into the cart. The browser carries all of it. */
export const addToCartWords = {
  quantity: 'How many',
  fewer: 'One fewer',
  more: 'One more',
  allThereIs: 'That is all there is.',
  atMost: (limit: number) => `At most ${limit} at once.`,
  onlyLeft: (limit: number) => (limit === 1 ? 'Only 1 is left.' : `Only ${limit} are left.`),
  add: 'Add to cart',
  adding: 'Adding…',
  soldOut: 'Sold out for now. Further down is what else stands on this shelf.',
  variantSoldOut: 'This one is sold out. Another can be yours.',
  added: (count: number) => (count === 1 ? 'It’s in.' : `${count} of them are in.`),
  inCart: (count: number, subtotal: string) => `${plural(count, 'thing')} in your cart, ${subtotal} so far.`,
}
