import { Client } from 'pg'

export const copies = 12_000
/** About as many as are on a shelf of the shop, because a product page also shows others of its shelf. */
const copiesOnAShelf = 12

/** Copies a product under the slugs "copy-00001" … "copy-12000", so that each request can ask for one that nobody asked for. */
export async function stockCopies(databaseUrl: string, slug: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    const shelves = Math.ceil(copies / copiesOnAShelf)
    await client.query(
      `INSERT INTO categories (id, slug, name, tagline, position)
       SELECT gen_random_uuid(), 'copies-' || n, c.name, c.tagline, 1000 + n
       FROM categories c JOIN products p ON p.category_id = c.id AND p.slug = $1, generate_series(0, $2::int - 1) n`,
      [slug, shelves],
    )
    await client.query(
      `INSERT INTO products (id, slug, name, summary, description, attributes, position, category_id, updated_at)
       SELECT gen_random_uuid(), 'copy-' || lpad(n::text, 5, '0'), p.name, p.summary, p.description, p.attributes, n, c.id, now()
       FROM products p, generate_series(1, $2::int) n JOIN categories c ON c.slug = 'copies-' || n % $3::int
       WHERE p.slug = $1`,
      [slug, copies, shelves],
    )
    await client.query(
      `INSERT INTO variants (id, sku, product_id, name, price_cents, stock, position, updated_at)
       SELECT gen_random_uuid(), v.sku || '-' || c.slug, c.id, v.name, v.price_cents, v.stock, v.position, now()
       FROM variants v JOIN products p ON p.id = v.product_id AND p.slug = $1, products c WHERE c.slug LIKE 'copy-%'`,
      [slug],
    )
    await client.query(
      `INSERT INTO product_images (id, product_id, picture, alt, position)
       SELECT gen_random_uuid(), c.id, i.picture, i.alt, i.position
       FROM product_images i JOIN products p ON p.id = i.product_id AND p.slug = $1, products c
       WHERE c.slug LIKE 'copy-%'`,
      [slug],
    )
    await client.query(
      `INSERT INTO product_add_ons (product_id, add_on_id)
       SELECT c.id, a.add_on_id
       FROM product_add_ons a JOIN products p ON p.id = a.product_id AND p.slug = $1, products c
       WHERE c.slug LIKE 'copy-%'`,
      [slug],
    )
    // Now, and not by itself while we measure.
    await client.query('VACUUM ANALYZE')
    await client.query('CHECKPOINT')
  } finally {
    await client.end()
  }
}
