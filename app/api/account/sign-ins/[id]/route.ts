import { z } from 'zod'
import { requireFreshAccount } from '@/app/_http/account'
import { HttpProblem } from '@/app/_http/http-problem'
import { mutation } from '@/app/_http/mutation'
import { seeOther } from '@/app/_http/see-other'
import { endSignIn } from '@/server/identity/end-sign-in'
import { signedOutHere } from '../_sign-ins/signed-out-here'

type Params = { id: string }
const form = { name: 'security' as const, path: '/account/security' }

/** Ends one of the requester's sign-ins. */
export const DELETE = mutation<Params>(form, async (_request, _body, { params }) => {
  if ((await end((await params).id)) === 'here') await signedOutHere()
  return new Response(null, { status: 204 })
})

/** The same for a page's form, which can only post. */
export const POST = mutation<Params>(form, async (_request, _body, { params }) => {
  const ended = await end((await params).id)
  return seeOther(ended === 'here' ? await signedOutHere() : '/account/security?done=one')
})

async function end(id: string): Promise<'here' | 'elsewhere'> {
  const { shopper, signInId } = await requireFreshAccount()
  const isHere = id === signInId
  const isId = z.uuid().safeParse(id).success
  const isEnded = isId && (await endSignIn(shopper.id, id, isHere ? 'signed_out' : 'signed_out_elsewhere'))
  // Somebody else's sign-in and one that never was look the same.
  if (!isEnded) throw new HttpProblem(404, 'sign_in_not_found', 'This sign-in has ended already.')
  return isHere ? 'here' : 'elsewhere'
}
