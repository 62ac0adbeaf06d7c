import { z } from 'zod'
import { requireAccount } from '@/app/_http/account'
import { privateJson } from '@/app/_http/json'
import { parse } from '@/app/_http/parse'
import { readBody } from '@/app/_http/read-body'
import { labRoute } from '@/app/api/lab/_lab/lab-route'
import { inspectToken } from '@/server/identity/inspect-token'
import { forgeToken } from '@/server/lab/forge-token'

const forgeSchema = z.object({ kind: z.enum(['expired', 'unknown-key'], 'expired, or unknown-key') })
const wanted = { expired: 'token_expired', 'unknown-key': 'token_unknown_key' }

/** `{ kind }`: a token for whoever is signed in that no replica accepts. */
export const POST = labRoute(async (request) => {
  const shopper = await requireAccount()
  const { kind } = parse(forgeSchema, (await readBody(request)).value)
  const token = await forgeToken(kind, shopper)
  // Held against the shop's own check before it leaves: what is refused for any other reason, or not at all, stays here.
  const { verdict } = await inspectToken(token)
  if (verdict !== wanted[kind]) throw new Error(`a forged token of kind ${kind} was found ${verdict}`)
  return privateJson({ token, kind })
})
