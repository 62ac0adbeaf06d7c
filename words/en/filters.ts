/** What the listing's filters say. The browser carries all of it. */
export const filterWords = {
  filters: 'Filters',
  summary: 'Shelves and filters',
  set: 'set',
  search: 'Search',
  shelves: 'Shelves',
  availability: 'Availability',
  inStock: 'Only what is in stock',
  roast: 'Roast',
  taste: 'Tastes of',
  price: 'Price',
  from: 'From €',
  to: 'To €',
  origin: 'Origin',
  show: 'Show products',
}
