import type { Variant } from '@/generated/prisma/client'
import { createProduct } from '@/prisma/factories/create-product'
import { db } from '@/server/platform/db'

/** Something on the shelf that no other test sells. */
export async function aVariant({ stock = 10, priceCents = 1000 } = {}): Promise<Variant> {
  const { variants } = await createProduct(db(), { variants: [{ stock, priceCents }] })
  const [variant] = variants
  if (!variant) throw new Error('the factory makes a variant')
  return variant
}
