'use client'

import { useLoaded } from '@/components/http/use-loaded'
import { useHint } from './use-hint'

const loadRenewal = () => import('./session-renewal')

/** Lets the session of somebody slide who only looks at public pages, which read no cookie and so cannot renew one. */
export function KeepSession() {
  const { name } = useHint()
  const renewal = useLoaded(loadRenewal, name !== null)
  return renewal && name !== null ? <renewal.SessionRenewal /> : null
}
