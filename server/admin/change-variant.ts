import 'server-only'
import { catalogTag, productTag } from '@/lib/catalog-tags'
import { fail, ok, type Result } from '@/lib/result'
import type { VariantChange } from '@/lib/schemas/admin-variant'
import type { AdminVariantView } from '@/lib/views/admin-view'
import { transaction } from '@/server/platform/transaction'
import type { SqlClient } from '@/server/platform/sql-client'
import { changedFields } from './changed-fields'
import { recordChange, type ChangeContext } from './record-change'

/**
 * Sets price and stock, the audit entry and the invalidation in one transaction. Absolute values: sent again, it
 * changes nothing and leaves no second entry.
 * @returns the variant as it is now
 */
export async function changeVariant(
  context: ChangeContext,
  sku: string,
  change: VariantChange,
): Promise<Result<AdminVariantView, { code: 'unknown_sku' }>> {
  return transaction(async (tx) => {
    const variant = await lockVariant(tx, sku)
    if (!variant) return fail({ code: 'unknown_sku' })
    const { priceCents, stock, productSlug } = variant
    const changed = changedFields({ priceCents, stock }, change)
    if (!changed) return ok(variant)
    await tx.variant.update({ where: { sku }, data: changed.after })
    const isRepriced = 'priceCents' in changed.after
    // What the product's page says has changed, and the sitemap names the time. Stock, which orders change, does not count.
    if (isRepriced) await tx.product.update({ where: { slug: productSlug }, data: { updatedAt: new Date() } })
    // Stock in listings ages by itself within its stated seconds; a price must be right at once.
    const tags = isRepriced ? [productTag(productSlug), catalogTag()] : [productTag(productSlug)]
    await recordChange(tx, context, { action: 'variant.changed', subject: `variant:${sku}`, ...changed, tags })
    return ok({ ...variant, ...changed.after })
  })
}

/**
 * Until the transaction ends no order takes from this stock: else the entry would name a stock as the one before that
 * it no longer was. Carts, which only refer to the row, are not held up.
 */
async function lockVariant(tx: SqlClient, sku: string): Promise<AdminVariantView | undefined> {
  // Postgres has no such text, and refuses to look for it.
  if (sku.includes('\0')) return undefined
  const [variant] = await tx.$queryRaw<AdminVariantView[]>`
    SELECT v.sku, p.slug AS "productSlug", v.name, v.price_cents AS "priceCents", v.stock
    FROM variants v JOIN products p ON p.id = v.product_id
    WHERE v.sku = ${sku} FOR NO KEY UPDATE OF v`
  return variant
}
