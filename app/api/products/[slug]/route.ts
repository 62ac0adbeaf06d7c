import { HttpProblem } from '@/app/_http/http-problem'
import { publicJson } from '@/app/_http/json'
import { route } from '@/app/_http/route'
import { productJson } from '@/server/catalog/product-json'

/** One product with its variants and add-ons. Reads no cookie. */
export const GET = route<{ slug: string }>(
  async (request, { params }) => {
    const { slug } = await params
    const product = await productJson(slug)
    if (!product) throw new HttpProblem(404, 'unknown_product', 'There is no such product.')
    return publicJson(request, product)
  },
  { isPublic: true },
)
