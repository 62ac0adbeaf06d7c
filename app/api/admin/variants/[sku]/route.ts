import { HttpProblem } from '@/app/_http/http-problem'
import { privateJson } from '@/app/_http/json'
import { parse } from '@/app/_http/parse'
import { variantChangeSchema } from '@/lib/schemas/admin-variant'
import { changeVariant } from '@/server/admin/change-variant'
import { administration } from '../../_admin/administration'

/** `{ priceCents?, stock? }` sets them → the variant as it is now. */
export const PATCH = administration<{ sku: string }>(async (by, input, { params }) => {
  const { sku } = await params
  const changed = await changeVariant(by, sku, parse(variantChangeSchema, input))
  if (!changed.ok) throw new HttpProblem(404, changed.error.code, 'There is nothing with this SKU.')
  return privateJson(changed.value)
})
