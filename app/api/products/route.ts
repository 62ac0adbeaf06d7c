import { publicJson } from '@/app/_http/json'
import { parse } from '@/app/_http/parse'
import { route } from '@/app/_http/route'
import { listingQuerySchema } from '@/lib/schemas/listing-query'
import { listingJson } from '@/server/catalog/listing-json'

/** `?query&category&minPrice&maxPrice&inStock&sort&page&pageSize` → a page of the catalogue. Reads no cookie. */
export const GET = route(
  async (request) => {
    const query = parse(listingQuerySchema, Object.fromEntries(new URL(request.url).searchParams))
    return publicJson(request, await listingJson(query))
  },
  { isPublic: true },
)
