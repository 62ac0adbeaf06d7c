import { publicJson } from '@/app/_http/json'
import { clientAddress, tooMany } from '@/app/_http/limited'
import { parse } from '@/app/_http/parse'
import { requestId } from '@/app/_http/request-id'
import { route } from '@/app/_http/route'
import { suggestionQuerySchema } from '@/lib/schemas/suggestion-query'
import { suggestionsJson } from '@/server/catalog/suggestions-json'
import { countRequest } from '@/server/limits/count-request'

/** `?query` → what somebody may be about to type. Reads no cookie. */
export const GET = route(
  async (request) => {
    const { query } = parse(suggestionQuerySchema, Object.fromEntries(new URL(request.url).searchParams))
    // Its addresses are endless, so the proxy does not answer most of it; but what is left for one client must not stand in
    // a copy for all.
    const count = await countRequest('suggestions', clientAddress(request), requestId(request))
    if (count.isOver) throw tooMany(count)
    return publicJson(request, await suggestionsJson(query))
  },
  { isPublic: true },
)
