import { z } from 'zod'

/** What may be sent in place of each other, each with fields of its own. */
export function alternativesOf(schema: z.ZodType): z.ZodType[] {
  return schema instanceof z.ZodDiscriminatedUnion ? (schema.options as z.ZodType[]) : [schema]
}
