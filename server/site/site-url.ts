import 'server-only'
import { env, isBuild } from '@/server/platform/env'

/**
 * Where people reach the shop. One build serves under any address, so while Next builds there is none, and a page that names one
 * must not be made then: a journey looks for what stands here instead.
 */
export function siteUrl(): URL {
  return new URL(isBuild() ? 'http://not-while-building.invalid' : env().PUBLIC_URL)
}
