import Link from 'next/link'
import { Picture } from '@/components/ui/picture'
import { SectionHeading } from '@/components/ui/section-heading'
import { listProducts } from '@/server/catalog/list-products'
import { listingUrl } from '@/lib/listing-url'
import { listingQuerySchema } from '@/lib/schemas/listing-query'
import type { CategoryView } from '@/lib/views/product-view'
import { homeWords } from '@/words/en/home'
import styles from './shelf-tiles.module.css'

/** The categories, each with the picture of its first product. */
export async function ShelfTiles({ categories }: { categories: CategoryView[] }) {
  const firstOfShelf = await Promise.all(
    categories.map(({ slug }) => listProducts(listingQuerySchema.parse({ category: slug, pageSize: 1 }))),
  )
  const shelves = categories.map((category, index) => ({
    ...category,
    picture: firstOfShelf[index]?.items[0]?.picture ?? null,
  }))
  return (
    <section className={`measure ${styles.section}`} aria-labelledby="shelves">
      <SectionHeading id="shelves" title={homeWords.shelves} />
      <ul className={styles.tiles}>
        {shelves.map((shelf) => (
          <li key={shelf.slug} className={styles.tile}>
            <div className={styles.words}>
              <h3>
                <Link href={listingUrl({ category: shelf.slug })} prefetch={false}>
                  {shelf.name}
                </Link>
              </h3>
              <p>{shelf.tagline}</p>
            </div>
            {shelf.picture ? (
              <Picture
                picture={shelf.picture}
                alt=""
                sizes="(min-width: 60rem) 14rem, 40vw"
                className={styles.picture}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
