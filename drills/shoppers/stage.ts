import { openDatabase } from '@/prisma/factories/database'
import { createCategory } from '@/prisma/factories/create-category'
import { createProduct } from '@/prisma/factories/create-product'
import { createUser } from '@/prisma/factories/create-user'
import { uniqueSuffix } from '@/prisma/factories/unique-suffix'
import type { Account, Good } from './shopping-plan'

/** What a drill has put into a shop's database: goods and accounts that nobody else touches. */
export type Stage = { accounts: Account[]; goods: Good[]; emailDomain: string; stockOfEach: number }

/** Pictures are drawn with the catalogue; the drill's goods borrow one. */
const picture = 'amnesia-dark-roast'
/** More than anybody buys in an hour. */
const stockOfEach = 100_000

/** Prepares a database for a drill, apart from everything that is in it. */
export async function prepareStage(
  databaseUrl: string,
  { accounts, goods }: { accounts: number; goods: number },
): Promise<Stage> {
  const database = openDatabase(databaseUrl)
  const emailDomain = `drill-${uniqueSuffix()}.goldfish.test`
  const stage: Stage = { accounts: [], goods: [], emailDomain, stockOfEach }
  try {
    const { id: categoryId } = await createCategory(database, { tagline: 'Made for a drill.' })
    for (let n = 0; n < goods; n++) {
      const variants = [{ stock: stockOfEach, priceCents: 500 + 125 * n }]
      const product = await createProduct(database, { categoryId, pictures: [picture], variants })
      stage.goods.push({ slug: product.slug, sku: product.variants[0]?.sku ?? '' })
    }
    for (let n = 1; n <= accounts; n++) {
      const { user, password } = await createUser(database, { email: `shopper-${n}@${emailDomain}` })
      stage.accounts.push({ email: user.email, password })
    }
    return stage
  } finally {
    await database.$disconnect()
  }
}
