import 'server-only'
import { productTag } from '@/lib/catalog-tags'
import type { CartLineView } from '@/lib/views/cart-view'
import type { SqlClient } from '@/server/platform/sql-client'
import { writeOutbox } from '@/server/platform/write-outbox'
import type { ShortItem } from './place-order-failure'
import { quantitiesBySku } from './quantities-by-sku'

/**
 * Takes what the lines ask for, each by one statement that does nothing when too little is left: whoever reads stock
 * first and writes it later sells the last unit to everybody who read it.
 * The pages of what was taken become stale with the commit.
 * @returns what was short; the transaction must then be rolled back. Null when all was taken.
 */
export async function takeStock(
  tx: SqlClient,
  lines: Pick<CartLineView, 'sku' | 'name' | 'quantity' | 'productSlug'>[],
): Promise<ShortItem | null> {
  for (const { sku, quantity: wanted } of quantitiesBySku(lines)) {
    const { count } = await tx.variant.updateMany({
      where: { sku, stock: { gte: wanted } },
      data: { stock: { decrement: wanted } },
    })
    if (count === 0) {
      const left = await tx.variant.findUnique({ where: { sku }, select: { stock: true } })
      const name = lines.find((line) => line.sku === sku)?.name ?? sku
      return { sku, name, wanted, available: left?.stock ?? 0 }
    }
  }
  await writeOutbox(
    tx,
    lines.map((line) => productTag(line.productSlug)),
  )
  return null
}
