import { categories } from '../catalogue/categories'
import { featuredOrder } from '../catalogue/featured-order'
import type { ProductModel } from './generate-products'

/** Shares no factor with the size of the catalogue, so that each product gets an age of its own. */
const ageStride = 31

/** The products of prisma/catalogue in their featured order, each with its place in the shop. */
export function catalogueProducts(): ProductModel[] {
  const rank = new Map(featuredOrder().map((slug, index) => [slug, index]))
  return categories
    .flatMap(({ slug: categorySlug, products }) =>
      products.map(({ drawing, ...product }) => {
        const index = rank.get(product.slug)
        if (index === undefined) throw new Error(`${product.slug} has no place in the featured order`)
        return {
          ...product,
          categorySlug,
          drawingKind: drawing.kind,
          position: (index + 1) * 10,
          ageDays: (index * ageStride) % rank.size,
        }
      }),
    )
    .sort((a, b) => a.position - b.position)
}
