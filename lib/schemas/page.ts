import { z } from 'zod'

/** `?page`, counting from 1. */
export const pageSchema = z.object({ page: z.coerce.number().int().min(1).max(10_000).default(1) })
