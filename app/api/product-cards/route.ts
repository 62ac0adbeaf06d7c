import { publicJson } from '@/app/_http/json'
import { parse } from '@/app/_http/parse'
import { route } from '@/app/_http/route'
import { productCardsQuerySchema } from '@/lib/schemas/product-cards-query'
import { productCardsJson } from '@/server/catalog/product-cards-json'

/** `?slug=…&slug=…` → these products as cards, in this order, without those that are not sold. Reads no cookie. */
export const GET = route(
  async (request) => {
    const slug = new URL(request.url).searchParams.getAll('slug')
    return publicJson(request, await productCardsJson(parse(productCardsQuerySchema, { slug }).slug))
  },
  { isPublic: true },
)
