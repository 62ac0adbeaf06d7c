import { privateJson } from '@/app/_http/json'
import { listReplicas } from '@/server/lab/list-replicas'
import { labProblem } from '../_lab/lab-problem'
import { labRoute } from '../_lab/lab-route'

/** Who is there. */
export const GET = labRoute(async () => {
  const replicas = await listReplicas()
  if (!replicas) throw labProblem({ code: 'lab_unavailable' })
  return privateJson({ replicas })
})
