import { z } from 'zod'
import { privateJson } from '@/app/_http/json'
import { parse } from '@/app/_http/parse'
import { readBody } from '@/app/_http/read-body'
import { labRoute } from '@/app/api/lab/_lab/lab-route'
import { addToTwinCart } from '@/server/lab/stateful/add-to-twin-cart'
import { twinView } from '@/server/lab/stateful/twin-view'
import { requireTwinSession } from '../_stateful/require-twin-session'

const additionSchema = z.object({
  item: z.string().trim().min(1, 'Say what.').max(80, 'Say it in fewer words.'),
  quantity: z.number().int('Whole ones only.').min(1, 'At least one.').max(99, 'At most 99.'),
})

/** What this process has in mind for the browser. */
export const GET = labRoute(async (request) => privateJson(twinView(requireTwinSession(request))))

/** `{ item, quantity }` → the cart. */
export const POST = labRoute(async (request) => {
  const session = requireTwinSession(request)
  const { item, quantity } = parse(additionSchema, (await readBody(request)).value)
  addToTwinCart(session, item, quantity)
  return privateJson(twinView(session), { status: 201 })
})
