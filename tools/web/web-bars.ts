/** What Lighthouse saw of one page on its mobile profile. */
export type PageFigures = {
  page: keyof typeof webBars.scriptBytes
  /** 0 to 100, by category. */
  scores: Record<Category, number>
  largestPaintMs: number
  blockingMs: number
  /** Cumulative layout shift. */
  shift: number
  /** What they weigh compressed, without their headers. */
  scriptBytes: number
}

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
export type Category = (typeof categories)[number]

/** Of JavaScript, React and Next's router alone are 97 kB by Brotli (decision 0034). A cart has more to do than a page to look at. */
export const webBars = {
  score: 95,
  shift: 0.02,
  scriptBytes: { home: 110_000, listing: 110_000, product: 110_000, cart: 116_000, checkout: 116_000 },
} as const

/** @returns a sentence for each figure that misses its bar */
export function missedBars({ page, scores, shift, scriptBytes }: PageFigures): string[] {
  const missed: string[] = categories
    .filter((category) => !(scores[category] >= webBars.score))
    .map((category) => `${page}: ${category} is ${scores[category]}, and should be at least ${webBars.score}`)
  if (!(shift < webBars.shift)) missed.push(`${page}: the layout shifts by ${shift.toFixed(3)}, bar ${webBars.shift}`)
  const most = webBars.scriptBytes[page]
  if (!(scriptBytes <= most)) {
    missed.push(`${page}: ${kilobytes(scriptBytes)} kB of JavaScript, bar ${kilobytes(most)} kB`)
  }
  return missed
}

export function figuresTable(all: readonly PageFigures[]): string[][] {
  const heading = [
    'page',
    'performance',
    'accessibility',
    'best practices',
    'SEO',
    'LCP s',
    'TBT ms',
    'CLS',
    'script kB',
  ]
  return [
    heading,
    ...all.map(({ page, scores, largestPaintMs, blockingMs, shift, scriptBytes }) => [
      page,
      ...categories.map((category) => String(scores[category])),
      (largestPaintMs / 1000).toFixed(2),
      String(Math.round(blockingMs)),
      shift.toFixed(3),
      kilobytes(scriptBytes),
    ]),
  ]
}

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1)
