import { v7 } from 'uuid'
import type { Category, Prisma } from '../../generated/prisma/client'
import { uniqueSuffix } from './unique-suffix'

type CategoryOverrides = Partial<Pick<Category, 'slug' | 'name' | 'tagline' | 'position'>>

export async function createCategory(
  db: Prisma.TransactionClient,
  overrides: CategoryOverrides = {},
): Promise<Category> {
  const suffix = uniqueSuffix()
  return db.category.create({
    data: {
      id: v7(),
      slug: `category-${suffix}`,
      name: `Category ${suffix}`,
      tagline: 'Made for a test.',
      position: 1000,
      ...overrides,
    },
  })
}
