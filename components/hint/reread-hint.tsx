'use client'

import { useEffect } from 'react'
import { announceHint } from './announce-hint'

/** For a page whose request may have changed the hint cookie: a header that stays from page to page is told so. */
export function RereadHint() {
  useEffect(announceHint, [])
  return null
}
