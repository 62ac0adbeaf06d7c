'use client'

import { Trouble } from '@/components/site/trouble'
import { troubleWords } from '@/words/en/trouble'
import { figtree, fraunces } from './fonts'
import './globals.css'

/** Shown when the layout itself failed, so it brings its own document. */
export default function GlobalErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en" className={`${fraunces.variable} ${figtree.variable}`}>
      <body>
        <title>{troubleWords.globalTitle}</title>
        <main>
          <Trouble error={error} onRetry={retry} />
        </main>
      </body>
    </html>
  )
}
