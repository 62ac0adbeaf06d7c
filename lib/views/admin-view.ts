import { z } from 'zod'

/** A variant as administrators see it: with the stock of this moment. */
export const adminVariantViewSchema = z.object({
  sku: z.string(),
  productSlug: z.string(),
  name: z.string(),
  priceCents: z.int().min(0),
  stock: z.int().min(0),
})

export type AdminVariantView = z.output<typeof adminVariantViewSchema>

export const adminProductViewSchema = z.object({
  slug: z.string(),
  name: z.string(),
  summary: z.string(),
  description: z.string(),
  position: z.int(),
})

export type AdminProductView = z.output<typeof adminProductViewSchema>

const auditEntryViewSchema = z.object({
  id: z.uuid(),
  actor: z.object({ email: z.string(), name: z.string() }),
  action: z.string(),
  subject: z.string(),
  before: z.unknown().describe('Only what changed.'),
  after: z.unknown(),
  changedAt: z.iso.datetime().describe('In UTC.'),
  requestId: z.string(),
})

export const auditPageViewSchema = z.object({
  items: z.array(auditEntryViewSchema),
  total: z.int().min(0),
  page: z.int().min(1),
  pageSize: z.int().min(1),
})

export type AuditPageView = z.output<typeof auditPageViewSchema>
