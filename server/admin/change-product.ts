import 'server-only'
import { catalogTag, productTag } from '@/lib/catalog-tags'
import { fail, ok, type Result } from '@/lib/result'
import type { ProductChange } from '@/lib/schemas/admin-product'
import type { AdminProductView } from '@/lib/views/admin-view'
import { transaction } from '@/server/platform/transaction'
import type { SqlClient } from '@/server/platform/sql-client'
import { changedFields } from './changed-fields'
import { recordChange, type ChangeContext } from './record-change'

/**
 * Sets texts and position, the audit entry and the invalidation in one transaction. Absolute values: sent again, it
 * changes nothing and leaves no second entry.
 * @returns the product as it is now
 */
export async function changeProduct(
  context: ChangeContext,
  slug: string,
  change: ProductChange,
): Promise<Result<AdminProductView, { code: 'unknown_product' }>> {
  return transaction(async (tx) => {
    const product = await lockProduct(tx, slug)
    if (!product) return fail({ code: 'unknown_product' })
    const { slug: _slug, ...present } = product
    const changed = changedFields(present, change)
    if (!changed) return ok(product)
    await tx.product.update({ where: { slug }, data: changed.after })
    // The catalogue too: name and summary stand on its cards, the position sorts it, and its search reads all the texts.
    const tags = [productTag(slug), catalogTag()]
    await recordChange(tx, context, { action: 'product.changed', subject: `product:${slug}`, ...changed, tags })
    return ok({ ...product, ...changed.after })
  })
}

/** Two administrators change one after the other, so that each entry's "before" is the other's "after". */
async function lockProduct(tx: SqlClient, slug: string): Promise<AdminProductView | undefined> {
  // Postgres has no such text, and refuses to look for it.
  if (slug.includes('\0')) return undefined
  const [product] = await tx.$queryRaw<AdminProductView[]>`
    SELECT slug, name, summary, description, position FROM products WHERE slug = ${slug} FOR NO KEY UPDATE`
  return product
}
