import { requireAccount } from '@/app/_http/account'
import { privateJson } from '@/app/_http/json'
import { fingerprintOf } from '@/server/lab/fingerprint-of'
import { labRoute } from '../_lab/lab-route'

/** What must not be lost of whoever is signed in, as one number. */
export const GET = labRoute(async () => privateJson(await fingerprintOf((await requireAccount()).id)))
