import { publicXml } from '@/app/_http/public-xml'
import { route } from '@/app/_http/route'
import { sitemapText } from '@/server/catalog/sitemap-text'
import { siteUrl } from '@/server/site/site-url'

export const dynamic = 'force-dynamic'

/** Where the sitemaps are. */
export const GET = route(async () => publicXml((await sitemapText('index', siteUrl().origin)) ?? ''), {
  isPublic: true,
})
