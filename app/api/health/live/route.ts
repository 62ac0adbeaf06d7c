export const dynamic = 'force-dynamic'

/** Whether the event loop turns. Asks nothing else: a replica is not to be killed because the database is away. */
export function GET(): Response {
  return Response.json({ status: 'live' }, { headers: { 'Cache-Control': 'no-store' } })
}
