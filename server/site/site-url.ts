import 'server-only'
import { env, isBuild } from '@/server/platform/env'

/** Where people reach the shop. While Next builds nothing is configured yet, and no page made then is shared by address. */
export function siteUrl(): URL {
  return new URL(isBuild() ? 'http://localhost:8080' : env().PUBLIC_URL)
}
