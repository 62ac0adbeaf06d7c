import { productChangeSchema } from '../schemas/admin-product'
import { variantChangeSchema } from '../schemas/admin-variant'
import { pageSchema } from '../schemas/page'
import { adminProductViewSchema, adminVariantViewSchema, auditPageViewSchema } from '../views/admin-view'
import type { Operation } from './operation'

const common = { tag: 'Administration', access: 'administrator' } as const

export const administrationOperations: Operation[] = [
  {
    ...common,
    method: 'patch',
    path: '/api/admin/variants/{sku}',
    summary: 'Sets price and stock',
    description: 'Absolute values, so that a repeat changes nothing. Every cache knows of it when the answer comes.',
    body: variantChangeSchema,
    success: { status: 200, schema: adminVariantViewSchema, description: 'The variant as it is now.' },
    problems: ['unknown_sku'],
  },
  {
    ...common,
    method: 'patch',
    path: '/api/admin/products/{slug}',
    summary: 'Sets texts and position',
    body: productChangeSchema,
    success: { status: 200, schema: adminProductViewSchema, description: 'The product as it is now.' },
    problems: ['unknown_product'],
  },
  {
    ...common,
    method: 'get',
    path: '/api/admin/audit',
    summary: 'Who changed what, newest first',
    query: pageSchema,
    success: { status: 200, schema: auditPageViewSchema, description: 'One page of it.' },
    problems: ['validation_failed'],
  },
]
