import { z } from 'zod'
import { privateJson } from '@/app/_http/json'
import { parse } from '@/app/_http/parse'
import { readBody } from '@/app/_http/read-body'
import { labRoute } from '@/app/api/lab/_lab/lab-route'
import { openTwinSession } from '@/server/lab/stateful/twin-sessions'
import { twinView } from '@/server/lab/stateful/twin-view'
import { setTwinCookie } from '../_stateful/twin-cookie'

const signInSchema = z.object({ name: z.string().trim().min(1, 'Say a name.').max(40, 'Say a shorter name.') })

/** `{ name }`: this process knows the browser from now on. */
export const POST = labRoute(async (request) => {
  const { name } = parse(signInSchema, (await readBody(request)).value)
  const { id, session } = openTwinSession(name)
  return privateJson(twinView(session), { status: 201, headers: setTwinCookie(id) })
})
