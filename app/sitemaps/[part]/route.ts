import { publicXml } from '@/app/_http/public-xml'
import { route } from '@/app/_http/route'
import { sitemapText } from '@/server/catalog/sitemap-text'
import { siteUrl } from '@/server/site/site-url'

/** One sitemap: `pages.xml`, `products-1.xml` and so on. */
export const GET = route<{ part: string }>(
  async (_request, { params }) => {
    const { part } = await params
    // No more digits than there can be products: each number is looked for in the database.
    const [, number] = /^products-([1-9]\d{0,3})\.xml$/.exec(part) ?? []
    const name = part === 'pages.xml' ? 'pages' : number ? Number(number) : null
    const text = name === null ? null : await sitemapText(name, siteUrl().origin)
    return text === null ? new Response(null, { status: 404 }) : publicXml(text)
  },
  { isPublic: true },
)
