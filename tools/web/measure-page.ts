import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import lighthouse, { type RunnerResult } from 'lighthouse'
import { z } from 'zod'
import { categories, type PageFigures } from './web-bars'

export type MeasuredPage = {
  name: PageFigures['page']
  path: string
  /** Somebody's own: a search engine must not have it, so that it can not is no fault. */
  isPersonal: boolean
}

type Place = {
  baseUrl: string
  /** Where the browser takes orders. */
  debuggingPort: number
  /** Where the full reports go. */
  folder: string
}

const requests = z.object({
  items: z.array(z.looseObject({ resourceType: z.string().optional(), url: z.string() })),
})

/**
 * Loads a page `runs` times on Lighthouse's mobile profile (a slow phone on slow 4G, simulated), each time with an empty cache.
 * @returns the run with the middle performance, and below it what Lighthouse found wrong there
 */
export async function measurePage(
  { name, path, isPersonal }: MeasuredPage,
  runs: number,
  { baseUrl, debuggingPort, folder }: Place,
): Promise<{ figures: PageFigures; findings: string[] }> {
  const results: RunnerResult[] = []
  for (let run = 0; run < runs; run++) {
    const result = await lighthouse(new URL(path, baseUrl).href, {
      port: debuggingPort,
      logLevel: 'error',
      output: 'json',
      onlyCategories: [...categories],
      ...(isPersonal && { skipAudits: ['is-crawlable'] }),
    })
    if (!result) throw new Error(`Lighthouse said nothing about ${path}`)
    const { runtimeError, finalDisplayedUrl } = result.lhr
    if (runtimeError) throw new Error(`Lighthouse could not load ${path}: ${runtimeError.message}`)
    const shown = new URL(finalDisplayedUrl)
    if (shown.pathname + shown.search !== path) throw new Error(`${path} led to ${shown.pathname}`)
    results.push(result)
  }
  results.sort((a, b) => score(a, 'performance') - score(b, 'performance'))
  const middle = results[Math.floor(results.length / 2)]
  if (!middle) throw new RangeError('there must be a run')
  await writeFile(join(folder, `${name}.json`), String(middle.report))
  return { figures: await figuresOf(name, middle), findings: findingsOf(name, middle) }
}

async function figuresOf(page: PageFigures['page'], result: RunnerResult): Promise<PageFigures> {
  const { audits } = result.lhr
  const { items } = requests.parse(audits['network-requests']?.details)
  const scripts = items.filter(({ resourceType }) => resourceType === 'Script').map(({ url }) => url)
  return {
    page,
    scores: {
      performance: score(result, 'performance'),
      accessibility: score(result, 'accessibility'),
      'best-practices': score(result, 'best-practices'),
      seo: score(result, 'seo'),
    },
    largestPaintMs: audits['largest-contentful-paint']?.numericValue ?? Number.NaN,
    blockingMs: audits['total-blocking-time']?.numericValue ?? Number.NaN,
    shift: audits['cumulative-layout-shift']?.numericValue ?? Number.NaN,
    scriptBytes: (await Promise.all(scripts.map(compressedBytes))).reduce((sum, bytes) => sum + bytes, 0),
  }
}

/** Lighthouse counts an answer with its headers, of which a shop with fewer files has fewer. */
async function compressedBytes(url: string): Promise<number> {
  const { headers } = await fetch(url, { method: 'HEAD', headers: { 'Accept-Encoding': 'br' } })
  return headers.get('content-encoding') === 'br' ? Number(headers.get('content-length') ?? Number.NaN) : Number.NaN
}

/** In whole points: how Lighthouse itself shows it. */
function score({ lhr }: RunnerResult, category: string): number {
  return Math.round((lhr.categories[category]?.score ?? Number.NaN) * 100)
}

/** What costs points, by its weight. */
function findingsOf(page: string, { lhr }: RunnerResult): string[] {
  return Object.values(lhr.categories).flatMap(({ id, auditRefs }) =>
    auditRefs.flatMap(({ id: audit, weight }) => {
      const found = lhr.audits[audit]
      if (!found || weight === 0 || found.score === null || found.score >= 0.9) return []
      return [`${page}: ${id}: ${found.title} ${found.displayValue ?? ''}`.trimEnd()]
    }),
  )
}
