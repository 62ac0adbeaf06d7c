/** The categories as the header and the footer name them. Written down here, so that pages which need no database need none. */
export const shelves = [
  { slug: 'beans', name: 'Beans' },
  { slug: 'brewing', name: 'Brewing' },
  { slug: 'grinders', name: 'Grinders' },
  { slug: 'cups', name: 'Cups' },
  { slug: 'tea', name: 'Tea' },
  { slug: 'drinks-to-go', name: 'Drinks to go' },
  { slug: 'gifts', name: 'Gifts' },
] as const
