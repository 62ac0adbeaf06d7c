import { z } from 'zod'
import { privateJson } from '@/app/_http/json'
import { parse } from '@/app/_http/parse'
import { readBody } from '@/app/_http/read-body'
import { freezeRedis } from '@/server/lab/freeze-redis'
import { labProblem } from '@/app/api/lab/_lab/lab-problem'
import { labRoute } from '@/app/api/lab/_lab/lab-route'
import { limitedForAll } from '@/app/api/lab/_lab/limited-for-all'

const freezeSchema = z.object({
  seconds: z.number().min(1, 'At least a second.').max(10, 'At most ten seconds.'),
})

/** `{ seconds }`: for so long no replica gets an answer from Redis. */
export const POST = labRoute(async (request) => {
  const { seconds } = parse(freezeSchema, (await readBody(request)).value)
  await limitedForAll(request, 'lab-deed')
  const frozen = await freezeRedis(seconds)
  if (!frozen.ok) throw labProblem(frozen.error)
  return privateJson(frozen.value, { status: 202 })
})
