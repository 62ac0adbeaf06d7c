import type { Metadata } from 'next'
import { JsonLd } from '@/components/seo/json-ld'
import { listCategories } from '@/server/catalog/list-categories'
import { listSeasonalPicks } from '@/server/catalog/list-seasonal-picks'
import { siteUrl } from '@/server/site/site-url'
import { pageMetadata } from '@/lib/seo/page-metadata'
import { shopDescription } from '@/lib/seo/shop-description'
import { shopJsonLd } from '@/lib/seo/shop-json-ld'
import { homeWords as words } from '@/words/en/home'
import { Hero } from './_home/hero'
import { RecentlyViewed } from './_home/recently-viewed'
import { SeasonalPicks } from './_home/seasonal-picks'
import { ShelfTiles } from './_home/shelf-tiles'
import { Story } from './_home/story'
import { LovedShelf } from './_loved/loved-shelf'

// Rendered for each request, without cookies: the proxy keeps one copy for everyone for a second.
export const dynamic = 'force-dynamic'

export const metadata: Metadata = pageMetadata({
  title: words.title,
  isWholeTitle: true,
  description: shopDescription,
  path: '/',
})

export default async function HomePage() {
  const [categories, picks] = await Promise.all([listCategories(), listSeasonalPicks(3)])
  return (
    <>
      <JsonLd data={shopJsonLd(siteUrl())} />
      <Hero />
      <SeasonalPicks {...picks} />
      <ShelfTiles categories={categories} />
      <LovedShelf rows={2} shownAlready={picks.products} />
      <RecentlyViewed />
      <Story />
    </>
  )
}
