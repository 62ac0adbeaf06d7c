import { ProductGrid } from '@/components/product/product-grid'
import { SectionHeading } from '@/components/ui/section-heading'
import { listBestSellerSlugs } from '@/server/catalog/list-best-seller-slugs'
import { listProductCards } from '@/server/catalog/list-product-cards'
import { listProducts } from '@/server/catalog/list-products'
import { listingQuerySchema } from '@/lib/schemas/listing-query'
import type { ProductCardView } from '@/lib/views/product-view'
import { homeWords as words } from '@/words/en/home'
import { bestSellerCount, cardsOfRow, mostLoved } from './most-loved'
import styles from './loved-shelf.module.css'

type LovedShelfProps = {
  /** On a desktop. */
  rows: 1 | 2
  /** What stands further up on the page. */
  shownAlready?: ProductCardView[]
}

/** What the regulars buy, or what we would, on the home page and where somebody has nothing before them. */
export async function LovedShelf({ rows, shownAlready = [] }: LovedShelfProps) {
  // Enough that none is shown twice.
  const ourPicks = listingQuerySchema.parse({ pageSize: bestSellerCount + shownAlready.length, inStock: 'true' })
  const [bestSellers, ours] = await Promise.all([
    listBestSellerSlugs(bestSellerCount).then(listProductCards),
    listProducts(ourPicks),
  ])
  const { isBySales, products } = mostLoved({ bestSellers, ourPicks: ours.items, shownAlready })
  return (
    <section className={`measure ${styles.shelf}`} aria-labelledby="loved">
      <SectionHeading
        id="loved"
        title={isBySales ? words.bestSellers : words.ourPicks}
        link={{ href: '/products', text: words.seeEverything }}
      />
      <ProductGrid products={products.slice(0, rows * cardsOfRow)} />
    </section>
  )
}
