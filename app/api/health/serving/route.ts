import { isServing } from '@/server/health/is-serving'

export const dynamic = 'force-dynamic'

/**
 * For an orchestrator that takes away what says no: whether requests may come here, also while the database is away. Who
 * wants to know whether the shop is well asks /api/health/ready.
 */
export async function GET(): Promise<Response> {
  const serving = await isServing()
  return Response.json(
    { status: serving ? 'serving' : 'not_serving' },
    { status: serving ? 200 : 503, headers: { 'Cache-Control': 'no-store' } },
  )
}
