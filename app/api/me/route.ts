import { requireAccount } from '@/app/_http/account'
import { privateJson } from '@/app/_http/json'
import { route } from '@/app/_http/route'

/** Who the token says you are. Using it lets the session slide. */
export const GET = route(async () => privateJson(await requireAccount()))
