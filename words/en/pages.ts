/** What the links from page to page say. */
export const pagesWords = {
  previous: 'Previous',
  next: 'Next',
  page: (number: number) => `Page ${number}`,
}
