/** XML that is the same for everyone, so that the proxy may answer with one copy for a second. */
export function publicXml(text: string): Response {
  return new Response(text, {
    headers: {
      'Content-Type': 'application/xml; charset=utf-8',
      'Cache-Control': 'public, max-age=0, s-maxage=1, stale-while-revalidate=1',
      'Content-Length': String(Buffer.byteLength(text)),
    },
  })
}
