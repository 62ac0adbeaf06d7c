export const notFoundWords = {
  metaTitle: 'Not found',
  title: 'We forgot this page. Or it never was.',
  why: 'The address may have a slip in it, or what stood here has sold its last.',
  search: 'Search the shop',
  shelves: 'What we have not forgotten',
  everything: 'Everything',
}
