/** What the browser puts into the header of every page: it is kept small. */
export const headerWords = {
  cart: 'Cart',
  inCart: ' in it',
  signIn: 'Sign in',
  signedInAs: (name: string) => `Signed in as ${name}`,
  search: 'Search the shop',
}
