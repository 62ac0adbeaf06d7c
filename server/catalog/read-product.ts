import 'server-only'
import { z } from 'zod'
import { currency } from '@/lib/money'
import { tasteProfileSchema, type ProductView } from '@/lib/views/product-view'
import type { SqlClient } from '@/server/platform/sql-client'

const attributesSchema = z.array(z.tuple([z.string(), z.string()]))

/** @returns the product as it stands in Postgres; null when there is none */
export async function readProduct(client: SqlClient, slug: string): Promise<ProductView | null> {
  // Anything may stand in an address, also what Postgres would not take for text.
  if (!/^[a-z0-9-]{1,120}$/.test(slug)) return null
  const product = await client.product.findUnique({
    where: { slug },
    select: {
      slug: true,
      name: true,
      summary: true,
      description: true,
      attributes: true,
      tasteProfile: true,
      category: { select: { slug: true, name: true } },
      images: { select: { picture: true, alt: true }, orderBy: { position: 'asc' } },
      variants: { select: { sku: true, name: true, priceCents: true, stock: true }, orderBy: { position: 'asc' } },
      addOns: {
        select: { addOn: { select: { code: true, name: true, priceCents: true } } },
        orderBy: { addOn: { position: 'asc' } },
      },
    },
  })
  if (!product) return null
  const { images, variants, addOns, attributes, tasteProfile, ...rest } = product
  return {
    ...rest,
    attributes: attributesSchema.parse(attributes),
    tasteProfile: tasteProfileSchema.nullable().parse(tasteProfile),
    pictures: images,
    currency,
    variants: variants.map(({ stock, ...variant }) => ({ ...variant, available: stock })),
    addOns: addOns.map(({ addOn }) => addOn),
  }
}
