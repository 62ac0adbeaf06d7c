import { openApiDocument } from '@/lib/api/openapi-document'

// The same until the next release: made once, by the build.
export const dynamic = 'force-static'

/** This interface as OpenAPI 3.1 says it. */
export function GET(): Response {
  return Response.json(openApiDocument())
}
