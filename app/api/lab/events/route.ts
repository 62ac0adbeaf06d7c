import { openEventStream } from '@/server/lab/open-event-stream'
import { labProblem } from '../_lab/lab-problem'
import { labRoute } from '../_lab/lab-route'

export const dynamic = 'force-dynamic'

const headers = {
  'Content-Type': 'text/event-stream',
  'Cache-Control': 'private, no-store',
  // nginx hands on each event as it comes.
  'X-Accel-Buffering': 'no',
}

/** What happens in the whole cluster, as server-sent events. */
export const GET = labRoute(async () => {
  const stream = openEventStream()
  if (!stream) throw labProblem({ code: 'lab_unavailable' })
  return new Response(stream, { headers })
})
