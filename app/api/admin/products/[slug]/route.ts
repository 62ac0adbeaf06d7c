import { HttpProblem } from '@/app/_http/http-problem'
import { privateJson } from '@/app/_http/json'
import { parse } from '@/app/_http/parse'
import { productChangeSchema } from '@/lib/schemas/admin-product'
import { changeProduct } from '@/server/admin/change-product'
import { administration } from '../../_admin/administration'

/** `{ name?, summary?, description?, position? }` sets them → the product as it is now. */
export const PATCH = administration<{ slug: string }>(async (by, input, { params }) => {
  const { slug } = await params
  const changed = await changeProduct(by, slug, parse(productChangeSchema, input))
  if (!changed.ok) throw new HttpProblem(404, changed.error.code, 'There is no such product.')
  return privateJson(changed.value)
})
