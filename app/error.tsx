'use client'

import { TroublePage } from '@/components/site/trouble-page'

/** Shown in the page's place when rendering it failed. Header and footer stay. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return <TroublePage error={error} onRetry={retry} />
}
