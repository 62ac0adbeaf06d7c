import 'server-only'
import { env } from '@/server/platform/env'

/** Whether this replica shows the styleguide: where people work on the shop, and in tests. Customers never see it. */
export function isStyleguideOpen(): boolean {
  return env().STYLEGUIDE === '1'
}
