/** JSON about one person: no cache may keep it. */
export function privateJson(
  body: unknown,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): Response {
  return Response.json(body, { status, headers: { 'Cache-Control': 'private, no-store', ...headers } })
}

const publicForASecond = 'public, max-age=0, s-maxage=1, stale-while-revalidate=1'

/** JSON that is the same for everyone, so that the proxy may answer with one copy for a second. 304 for who has it already. */
export function publicJson(request: Request, { text, etag }: { text: string; etag: string }): Response {
  const headers = { 'Cache-Control': publicForASecond, ETag: etag }
  const known = request.headers.get('if-none-match')?.split(',') ?? []
  if (known.some((candidate) => candidate.trim() === etag)) return new Response(null, { status: 304, headers })
  return new Response(text, {
    headers: { ...headers, 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(text)) },
  })
}
