import { privateJson } from '@/app/_http/json'
import { labProblem } from '@/app/api/lab/_lab/lab-problem'
import { labRoute } from '@/app/api/lab/_lab/lab-route'
import { limitedForAll } from '@/app/api/lab/_lab/limited-for-all'
import { rotateKeys } from '@/server/lab/rotate-keys'

/** Replaces the signing key. Nobody is signed out. */
export const POST = labRoute(async (request) => {
  await limitedForAll(request, 'lab-deed')
  const rotated = await rotateKeys()
  if (!rotated.ok) throw labProblem(rotated.error)
  return privateJson(rotated.value)
})
