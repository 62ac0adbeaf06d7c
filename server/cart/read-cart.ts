import 'server-only'
import { databaseTrouble } from '@/server/platform/database-trouble'
import type { SqlClient } from '@/server/platform/sql-client'
import { cartSums } from '@/lib/cart/cart-sums'
import { lineProblem } from '@/lib/cart/line-problem'
import { currency } from '@/lib/money'
import type { CartLineView, CartView } from '@/lib/views/cart-view'

export const emptyCart: CartView = { id: null, version: 0, lines: [], itemCount: 0, subtotalCents: 0, currency }

/**
 * The cart at the prices and stock of this moment.
 * Since its reader now sees these prices, they become the ones at which the lines may be ordered.
 * @param cartId must have been found through its owner
 */
export async function readCart(client: SqlClient, cartId: string): Promise<CartView> {
  const { version, rows } = await readRows(client, cartId)
  const lines = rows.map(toLineView)
  if (rows.some((row, index) => row.quotedUnitPriceCents !== lines[index]?.unitPriceCents)) {
    await quoteCurrentPrices(client, cartId).catch(unlessReadOnly)
  }
  return {
    id: cartId,
    version,
    lines,
    ...cartSums(lines),
    currency,
  }
}

/** A cart can be looked at all the same; an order will then be refused with the new price, and that counts as shown. */
function unlessReadOnly(error: unknown): void {
  if (databaseTrouble(error) !== 'read_only') throw error
}

type Row = Awaited<ReturnType<typeof readRows>>['rows'][number]

async function readRows(client: SqlClient, cartId: string) {
  const cart = await client.cart.findUniqueOrThrow({
    where: { id: cartId },
    select: {
      version: true,
      lines: {
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        select: {
          id: true,
          addOnKey: true,
          quantity: true,
          addedUnitPriceCents: true,
          quotedUnitPriceCents: true,
          variant: {
            select: {
              sku: true,
              name: true,
              priceCents: true,
              stock: true,
              product: {
                select: {
                  slug: true,
                  name: true,
                  images: { select: { picture: true }, orderBy: { position: 'asc' }, take: 1 },
                  addOns: { select: { addOn: { select: { code: true, name: true, priceCents: true } } } },
                },
              },
            },
          },
        },
      },
    },
  })
  return { version: cart.version, rows: cart.lines }
}

function toLineView(row: Row): CartLineView {
  const { variant, quantity } = row
  const codes = row.addOnKey === '' ? [] : row.addOnKey.split('+')
  const addOns = variant.product.addOns.map(({ addOn }) => addOn).filter((addOn) => codes.includes(addOn.code))
  const unitPriceCents = addOns.reduce((sum, addOn) => sum + addOn.priceCents, variant.priceCents)
  return {
    id: row.id,
    sku: variant.sku,
    name: variant.product.name,
    variantName: variant.name,
    productSlug: variant.product.slug,
    picture: variant.product.images[0]?.picture ?? '',
    addOns,
    quantity,
    unitPriceCents,
    lineTotalCents: unitPriceCents * quantity,
    available: variant.stock,
    priceChangedFromCents: row.addedUnitPriceCents === unitPriceCents ? null : row.addedUnitPriceCents,
    problem: lineProblem(quantity, variant.stock),
  }
}

async function quoteCurrentPrices(client: SqlClient, cartId: string): Promise<void> {
  await client.$executeRaw`
    UPDATE cart_lines l SET quoted_unit_price_cents = v.price_cents + coalesce((
        SELECT sum(a.price_cents) FROM product_add_ons pa JOIN add_ons a ON a.id = pa.add_on_id
        WHERE pa.product_id = v.product_id AND a.code = ANY (string_to_array(l.add_on_key, '+'))), 0)
    FROM variants v WHERE v.id = l.variant_id AND l.cart_id = ${cartId}::uuid`
}
