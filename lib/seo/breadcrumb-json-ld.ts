import type { Crumb } from './crumb'

/**
 * The way to a page as search engines read it.
 * @param crumbs from the home page on, the page itself last
 */
export function breadcrumbJsonLd(crumbs: readonly Crumb[], origin: URL): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: new URL(path, origin).href,
    })),
  }
}
