import 'server-only'
import type { SqlClient } from '@/server/platform/sql-client'
import { newId } from '@/server/platform/new-id'
import { fail, ok, type Result } from '@/lib/result'
import { maxLineQuantity } from '@/lib/max-line-quantity'
import type { CartView } from '@/lib/views/cart-view'
import type { CartOwner } from './cart-owner'
import { openCart } from './open-cart'
import { readCart } from './read-cart'

export type AddLineFailure =
  | { code: 'unknown_sku'; sku: string }
  | { code: 'unknown_add_on'; addOn: string }
  | { code: 'sold_out' }
  /** Fewer than asked for, together with what is in the cart already. */
  | { code: 'insufficient_stock'; available: number; inCart: number }
  | { code: 'quantity_limit'; max: number; inCart: number }

/**
 * Adds to what is in the cart. Two adds at once both count: the sum is made by Postgres, on the row.
 * The stock is only looked at, not taken: the order does that.
 * @param addOns codes, sorted, each once
 */
export async function addLine(
  tx: SqlClient,
  owner: CartOwner,
  { sku, quantity, addOns }: { sku: string; quantity: number; addOns: string[] },
): Promise<Result<CartView, AddLineFailure>> {
  const offer = await findOffer(tx, sku, addOns)
  if (!offer.ok) return offer
  const { variantId, stock, unitPriceCents } = offer.value
  if (stock === 0) return fail({ code: 'sold_out' })

  const cartId = await openCart(tx, owner)
  const addOnKey = addOns.join('+')
  const limit = Math.min(stock, maxLineQuantity)
  const added =
    quantity > limit
      ? 0
      : await tx.$executeRaw`
          INSERT INTO cart_lines (id, cart_id, variant_id, add_on_key, quantity,
                                  added_unit_price_cents, quoted_unit_price_cents)
          VALUES (${newId()}::uuid, ${cartId}::uuid, ${variantId}::uuid, ${addOnKey}, ${quantity},
                  ${unitPriceCents}, ${unitPriceCents})
          ON CONFLICT (cart_id, variant_id, add_on_key) DO UPDATE
          SET quantity = cart_lines.quantity + excluded.quantity,
              added_unit_price_cents = excluded.added_unit_price_cents,
              quoted_unit_price_cents = excluded.quoted_unit_price_cents
          WHERE cart_lines.quantity + excluded.quantity <= ${limit}`
  if (added > 0) return ok(await readCart(tx, cartId))

  const line = await tx.cartLine.findUnique({
    where: { cartId_variantId_addOnKey: { cartId, variantId, addOnKey } },
    select: { quantity: true },
  })
  const inCart = line?.quantity ?? 0
  return stock < maxLineQuantity
    ? fail({ code: 'insufficient_stock', available: stock, inCart })
    : fail({ code: 'quantity_limit', max: maxLineQuantity, inCart })
}

async function findOffer(tx: SqlClient, sku: string, addOns: string[]) {
  const variant = await tx.variant.findUnique({
    where: { sku },
    select: {
      id: true,
      stock: true,
      priceCents: true,
      product: { select: { addOns: { select: { addOn: { select: { code: true, priceCents: true } } } } } },
    },
  })
  if (!variant) return fail({ code: 'unknown_sku' as const, sku })
  const offered = new Map(variant.product.addOns.map(({ addOn }) => [addOn.code, addOn.priceCents]))
  const unknown = addOns.find((code) => !offered.has(code))
  if (unknown !== undefined) return fail({ code: 'unknown_add_on' as const, addOn: unknown })
  const unitPriceCents = addOns.reduce((sum, code) => sum + (offered.get(code) ?? 0), variant.priceCents)
  return ok({ variantId: variant.id, stock: variant.stock, unitPriceCents })
}
