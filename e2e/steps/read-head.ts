import { expect, type APIRequestContext } from '@playwright/test'

/** What a page's HTML says to machines, as it comes from the shop. */
export type Head = {
  status: number
  html: string
  titles: string[]
  descriptions: string[]
  canonicals: string[]
  h1Count: number
  isIndexed: boolean
  /** By property or name: `og:title`, `twitter:card`. */
  meta: Map<string, string>
  jsonLd: unknown[]
}

const decode = (text = '') =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, text]) => decode(text))

/** Asks for a page without following where it leads. */
export async function readHead(request: APIRequestContext, address: string): Promise<Head> {
  const response = await request.get(address, { maxRedirects: 0 })
  const html = await response.text()
  const meta = new Map(
    [...html.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)"/g)].map(([, name = '', content]) => [
      name,
      decode(content),
    ]),
  )
  return {
    status: response.status(),
    html,
    titles: all(html, /<title>([^<]*)<\/title>/g),
    descriptions: all(html, /<meta name="description" content="([^"]*)"/g),
    canonicals: all(html, /<link rel="canonical" href="([^"]*)"/g),
    h1Count: html.match(/<h1[ >]/g)?.length ?? 0,
    isIndexed: response.status() === 200 && !/noindex/.test(meta.get('robots') ?? ''),
    meta,
    jsonLd: [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, text = '']) =>
      JSON.parse(text),
    ),
  }
}

/** @returns the one there must be */
export function one<T>(values: readonly T[], what: string): T {
  expect(values, what).toHaveLength(1)
  return values[0] as T
}
