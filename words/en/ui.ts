/** What the primitives say of themselves, on whatever page they stand. Browsers load this with every page: it is kept small. */
export const uiWords = {
  optional: '(optional)',
  search: 'Search',
  searchExample: 'Ethiopia, kettle, oat latte…',
}
