import { publicJson } from '@/app/_http/json'
import { parse } from '@/app/_http/parse'
import { route } from '@/app/_http/route'
import { searchParamsInput } from '@/lib/read-listing'
import { listingRequestSchema } from '@/lib/schemas/listing-query'
import { listingJson } from '@/server/catalog/listing-json'

/** The question of lib/schemas/listing-query, and `facets=1` → a page of the catalogue. Reads no cookie. */
export const GET = route(
  async (request) => {
    const input = searchParamsInput(new URL(request.url).searchParams)
    const { facets, ...query } = parse(listingRequestSchema, input)
    return publicJson(request, await listingJson(query, facets))
  },
  { isPublic: true },
)
