import 'server-only'
import type { ShopperView } from '@/lib/views/shopper-view'
import type { SessionClaims } from './session-claims'

export function shopperOf({ sub, email, name, role }: SessionClaims): ShopperView {
  return { id: sub, email, name, role }
}
