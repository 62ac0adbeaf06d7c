import { v7 } from 'uuid'
import type { Prisma } from '../../generated/prisma/client'
import type { SeedProduct } from './seed-product'

/** Keeps a statement's parameter at about a megabyte. */
const chunkSize = 1000

/**
 * Writes products with their variants, pictures and add-ons; those that exist (by slug and SKU) are brought to what is
 * given. The stock of a variant that exists is left alone, because it is what the shop has sold from.
 * Categories and add-ons must be there.
 */
export async function writeProducts(tx: Prisma.TransactionClient, products: SeedProduct[]): Promise<void> {
  for (let start = 0; start < products.length; start += chunkSize) {
    const chunk = products.slice(start, start + chunkSize)
    await writeProductRows(tx, chunk)
    await writeVariants(tx, chunk)
    await writePictures(tx, chunk)
    await writeAddOnLinks(tx, chunk)
  }
}

// One JSON parameter for all rows of a statement: ten thousand products are some forty statements instead of forty thousand.

async function writeProductRows(tx: Prisma.TransactionClient, products: SeedProduct[]): Promise<void> {
  const rows = products.map(({ variants: _variants, addOns: _addOns, ...product }) => ({ id: v7(), ...product }))
  await tx.$executeRaw`
    INSERT INTO products
      (id, slug, name, summary, description, attributes, taste_profile, position, category_id, created_at, updated_at)
    SELECT r.id, r.slug, r.name, r.summary, r.description, r.attributes, r.taste, r.position, c.id,
           now() - make_interval(days => r."ageDays"), now()
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(
      id uuid, slug text, name text, summary text, description text, attributes jsonb, taste jsonb,
      position int, "categorySlug" text, "ageDays" int)
    JOIN categories c ON c.slug = r."categorySlug"
    ON CONFLICT (slug) DO UPDATE SET
      name = excluded.name, summary = excluded.summary, description = excluded.description,
      attributes = excluded.attributes, taste_profile = excluded.taste_profile, position = excluded.position,
      category_id = excluded.category_id, updated_at = now()
    WHERE (products.name, products.summary, products.description, products.attributes, products.taste_profile,
           products.position, products.category_id)
      IS DISTINCT FROM (excluded.name, excluded.summary, excluded.description, excluded.attributes,
           excluded.taste_profile, excluded.position, excluded.category_id)`
}

async function writeVariants(tx: Prisma.TransactionClient, products: SeedProduct[]): Promise<void> {
  const rows = products.flatMap(({ slug, variants }) =>
    variants.map((variant, position) => ({ id: v7(), product: slug, position, ...variant })),
  )
  await tx.$executeRaw`
    INSERT INTO variants (id, sku, product_id, name, price_cents, stock, position, updated_at)
    SELECT r.id, r.sku, p.id, r.name, r."priceCents", r.stock, r.position, now()
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(
      id uuid, sku text, product text, name text, "priceCents" int, stock int, position int)
    JOIN products p ON p.slug = r.product
    ON CONFLICT (sku) DO UPDATE SET
      product_id = excluded.product_id, name = excluded.name, price_cents = excluded.price_cents,
      position = excluded.position, updated_at = now()
    WHERE (variants.product_id, variants.name, variants.price_cents, variants.position)
      IS DISTINCT FROM (excluded.product_id, excluded.name, excluded.price_cents, excluded.position)`
}

async function writePictures(tx: Prisma.TransactionClient, products: SeedProduct[]): Promise<void> {
  const rows = products.map(({ slug, picture, alt }) => ({ id: v7(), product: slug, picture, alt }))
  await tx.$executeRaw`
    DELETE FROM product_images WHERE product_id IN (SELECT id FROM products WHERE slug = ANY(${slugsOf(products)}))`
  await tx.$executeRaw`
    INSERT INTO product_images (id, product_id, picture, alt)
    SELECT r.id, p.id, r.picture, r.alt
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, product text, picture text, alt text)
    JOIN products p ON p.slug = r.product`
}

async function writeAddOnLinks(tx: Prisma.TransactionClient, products: SeedProduct[]): Promise<void> {
  const rows = products.flatMap(({ slug, addOns = [] }) => addOns.map((code) => ({ product: slug, code })))
  await tx.$executeRaw`
    DELETE FROM product_add_ons WHERE product_id IN (SELECT id FROM products WHERE slug = ANY(${slugsOf(products)}))`
  await tx.$executeRaw`
    INSERT INTO product_add_ons (product_id, add_on_id)
    SELECT p.id, a.id
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(product text, code text)
    JOIN products p ON p.slug = r.product
    JOIN add_ons a ON a.code = r.code`
}

function slugsOf(products: SeedProduct[]): string[] {
  return products.map(({ slug }) => slug)
}
