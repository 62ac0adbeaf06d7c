import { isReady } from '@/server/health/is-ready'

export const dynamic = 'force-dynamic'

/** Whether the proxy may send requests here. */
export async function GET(): Promise<Response> {
  const { ready, reason } = await isReady()
  return Response.json(
    { status: ready ? 'ready' : 'not_ready', reason },
    { status: ready ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  )
}
