import { v7 } from 'uuid'
import type { TasteProfile } from '../../lib/taste-profile'
import type { Prisma, Product, ProductImage, Variant } from '../../generated/prisma/client'
import { createCategory } from './create-category'
import { uniqueSuffix } from './unique-suffix'

type VariantOverrides = Partial<Pick<Variant, 'sku' | 'name' | 'priceCents' | 'stock'>>

type ProductOverrides = Partial<
  Pick<Product, 'slug' | 'name' | 'summary' | 'description' | 'position' | 'categoryId' | 'createdAt'>
> & {
  attributes?: [label: string, value: string][]
  tasteProfile?: TasteProfile
  /** In the order of their positions. One variant at 10.00 with a stock of 20, where nothing is said. */
  variants?: VariantOverrides[]
  /** Pictures by name; the product's slug where nothing is said. */
  pictures?: string[]
  addOns?: { id: string }[]
}

type CreatedProduct = Product & { variants: Variant[]; images: ProductImage[] }

/** A product that can be bought. Without a categoryId it gets a category of its own. */
export async function createProduct(
  db: Prisma.TransactionClient,
  { variants = [{}], pictures, addOns = [], categoryId, ...overrides }: ProductOverrides = {},
): Promise<CreatedProduct> {
  const suffix = uniqueSuffix()
  const slug = overrides.slug ?? `product-${suffix}`
  return db.product.create({
    data: {
      id: v7(),
      slug,
      name: `Product ${suffix}`,
      summary: 'Made for a test.',
      description: 'Made for a test.\n\nIt has two paragraphs.',
      attributes: [['Made of', 'Test data']],
      categoryId: categoryId ?? (await createCategory(db)).id,
      ...overrides,
      variants: {
        create: variants.map((variant, position) => ({
          id: v7(),
          sku: `TST-${suffix.toUpperCase()}-${position}`,
          name: variants.length === 1 ? '' : `Variant ${position + 1}`,
          priceCents: 1000,
          stock: 20,
          position,
          ...variant,
        })),
      },
      images: {
        create: (pictures ?? [slug]).map((picture, position) => ({
          id: v7(),
          picture,
          alt: `Picture of product ${suffix}`,
          position,
        })),
      },
      addOns: { create: addOns.map(({ id }) => ({ addOnId: id })) },
    },
    include: { variants: { orderBy: { position: 'asc' } }, images: { orderBy: { position: 'asc' } } },
  })
}
