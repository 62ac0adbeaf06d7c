/** One step of the way from the home page to a page. */
export type Crumb = { name: string; path: string }

export const homeCrumb: Crumb = { name: 'Home', path: '/' }
export const everythingCrumb: Crumb = { name: 'Everything', path: '/products' }
