'use client'

import { Trouble } from '@/components/site/trouble'

/** Shown in the page's place when rendering it failed. Header and footer stay. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return <Trouble error={error} onRetry={retry} />
}
