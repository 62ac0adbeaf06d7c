import { requireFreshAccount } from '@/app/_http/account'
import { privateJson } from '@/app/_http/json'
import { mutation } from '@/app/_http/mutation'
import { parse } from '@/app/_http/parse'
import { route } from '@/app/_http/route'
import { seeOther } from '@/app/_http/see-other'
import { signOutsSchema } from '@/lib/schemas/sign-outs'
import { listSignIns } from '@/server/identity/list-sign-ins'
import { signOutEverywhere } from '@/server/identity/sign-out-everywhere'
import { signedOutHere } from './_sign-ins/signed-out-here'

const form = { name: 'security' as const, path: '/account/security' }

/** Where the requester's account is signed in. */
export const GET = route(async () => {
  const { shopper, signInId } = await requireFreshAccount()
  return privateJson({ items: await listSignIns(shopper.id, signInId) })
})

/** `?which=others` ends all sign-ins but the requester's, `?which=all` that one too. */
export const DELETE = mutation(form, async (request) => {
  const { shopper, signInId } = await requireFreshAccount()
  const { which } = parse(signOutsSchema, Object.fromEntries(new URL(request.url).searchParams))
  await signOutEverywhere(shopper.id, { except: which === 'others' ? signInId : undefined })
  if (which === 'all') await signedOutHere()
  return new Response(null, { status: 204 })
})

/** The same for a page's form, which can only post: `which`. */
export const POST = mutation(form, async (_request, { value }) => {
  const { shopper, signInId } = await requireFreshAccount()
  const { which } = parse(signOutsSchema, value)
  await signOutEverywhere(shopper.id, { except: which === 'others' ? signInId : undefined })
  return which === 'all' ? seeOther(await signedOutHere()) : seeOther('/account/security?done=others')
})
