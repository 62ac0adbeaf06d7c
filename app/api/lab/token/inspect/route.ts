import { z } from 'zod'
import { cookies } from 'next/headers'
import { HttpProblem } from '@/app/_http/http-problem'
import { privateJson } from '@/app/_http/json'
import { parse } from '@/app/_http/parse'
import { readBody } from '@/app/_http/read-body'
import { labRoute } from '@/app/api/lab/_lab/lab-route'
import { sessionCookieName } from '@/server/identity/cookie-names'
import { inspectToken } from '@/server/identity/inspect-token'
import { thisReplica } from '@/server/lab/this-replica'

const inspectSchema = z.object({ token: z.string().max(10_000, 'That is longer than any token.').optional() })

/** `{ token? }`: what a token says, and whether it is good. Without one, the token that the request came with. */
export const POST = labRoute(async (request) => {
  const { token: given } = parse(inspectSchema, (await readBody(request)).value)
  const token = given ?? (await sentToken(request))
  if (!token) throw new HttpProblem(422, 'no_token', 'Sign in first, or send a token to look at.')
  return privateJson({ ...(await inspectToken(token)), verifiedBy: thisReplica().name })
})

async function sentToken(request: Request): Promise<string | undefined> {
  const authorization = request.headers.get('authorization')
  if (authorization !== null) return /^Bearer (\S+)$/i.exec(authorization.trim())?.[1]
  return (await cookies()).get(sessionCookieName())?.value
}
