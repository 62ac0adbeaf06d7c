/** What Lighthouse saw of one page on its mobile profile. */
export type PageFigures = {
  page: string
  /** 0 to 100, by category. */
  scores: Record<Category, number>
  largestPaintMs: number
  blockingMs: number
  /** Cumulative layout shift. */
  shift: number
  /** Compressed, with headers, as they came over the wire. */
  scriptBytes: number
}

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
export type Category = (typeof categories)[number]

/**
 * JavaScript is wanted at 110 kB or less, and what we add is 15 kB; but React and Next's router alone come to 103 kB by Brotli
 * (decision 0032). So the bar is where we are, to notice when it grows.
 */
export const webBars = { score: 95, shift: 0.02, scriptBytes: 130_000 } as const

/** @returns a sentence for each figure that misses its bar */
export function missedBars({ page, scores, shift, scriptBytes }: PageFigures): string[] {
  const missed: string[] = categories
    .filter((category) => !(scores[category] >= webBars.score))
    .map((category) => `${page}: ${category} is ${scores[category]}, and should be at least ${webBars.score}`)
  if (!(shift < webBars.shift)) missed.push(`${page}: the layout shifts by ${shift.toFixed(3)}, bar ${webBars.shift}`)
  if (!(scriptBytes <= webBars.scriptBytes)) {
    missed.push(`${page}: ${kilobytes(scriptBytes)} kB of JavaScript, bar ${kilobytes(webBars.scriptBytes)} kB`)
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
