/** The protocol's limit. */
export const urlsPerSitemap = 50_000

export type SitemapEntry = {
  /** From the shop's root on. */
  path: string
  /** When what the page says was last changed, as `toISOString` writes it; null where nobody knows. */
  changedAt: string | null
}

/** A sitemap: the addresses of pages. */
export function sitemapXml(entries: readonly SitemapEntry[], origin: URL): string {
  return document('urlset', 'url', entries, origin)
}

/** A sitemap of sitemaps. */
export function sitemapIndexXml(entries: readonly SitemapEntry[], origin: URL): string {
  return document('sitemapindex', 'sitemap', entries, origin)
}

function document(root: string, element: string, entries: readonly SitemapEntry[], origin: URL): string {
  if (entries.length > urlsPerSitemap) throw new RangeError(`a sitemap may not have ${entries.length} addresses`)
  const lines = entries.map(({ path, changedAt }) => {
    const lastmod = changedAt ? `<lastmod>${changedAt}</lastmod>` : ''
    return `<${element}><loc>${escapeXml(new URL(path, origin).href)}</loc>${lastmod}</${element}>`
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...lines,
    `</${root}>\n`,
  ].join('\n')
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
