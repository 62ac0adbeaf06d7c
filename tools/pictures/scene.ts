import { test as journey } from '../../e2e/fixtures'
import { createProduct } from '../../prisma/factories/create-product'
import { createUser } from '../../prisma/factories/create-user'

/** What the views that sell something show, one after the other: no shopper ever read "Product 3f2a". */
const examples = ['antigua-el-armadillo', 'gayo-lintang', 'kivu-shore', 'haraz-high-terraces']

/** The fixtures of the journeys, with people and goods that one may look at. */
export const test = journey.extend({
  shopper: async ({ database }, use) => {
    const { user, password } = await createUser(database, { name: 'Ada Lovell' })
    await use({ id: user.id, email: user.email, password, name: user.name })
  },

  sell: async ({ database }, use) => {
    let sold = 0
    await use(async (overrides = {}) => {
      const slug = examples[sold++ % examples.length] ?? ''
      const { name, summary, description, attributes, categoryId } = await database.product.findUniqueOrThrow({
        where: { slug },
      })
      const example = { name, summary, description, categoryId, attributes: attributes as [string, string][] }
      // Behind everything else, and never the newest: the listings are photographed too.
      const behind = { position: 10_000, createdAt: new Date('2020-01-01') }
      const product = await createProduct(database, { ...example, ...behind, pictures: [slug], ...overrides })
      return { ...product, sku: product.variants[0]?.sku ?? '' }
    })
  },
})
