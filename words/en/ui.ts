/** What the primitives say of themselves, on whatever page they stand. */
export const uiWords = {
  optional: '(optional)',
  search: 'Search',
  searchExample: 'Ethiopia, kettle, oat latte…',
  pages: {
    previous: 'Previous',
    next: 'Next',
    page: (number: number) => `Page ${number}`,
  },
}
