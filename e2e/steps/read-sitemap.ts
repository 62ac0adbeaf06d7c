import { expect, type APIRequestContext } from '@playwright/test'

/** Address → when it was changed last; undefined where the sitemap does not say. */
export type Sitemap = Map<string, string | undefined>

/** Reads the sitemap and all that it names. */
export async function readSitemap(request: APIRequestContext): Promise<Sitemap> {
  const parts = [...(await readEntries(request, '/sitemap.xml')).keys()]
  const entries = await Promise.all(parts.map((part) => readEntries(request, part)))
  return new Map(entries.flatMap((each) => [...each]))
}

async function readEntries(request: APIRequestContext, address: string): Promise<Sitemap> {
  const response = await request.get(address)
  expect(response.status(), address).toBe(200)
  expect(response.headers()['content-type'], address).toBe('application/xml; charset=utf-8')
  expect(response.headers()['set-cookie'], address).toBeUndefined()
  const text = await response.text()
  return new Map(
    [...text.matchAll(/<loc>([^<]*)<\/loc>(?:<lastmod>([^<]*)<\/lastmod>)?/g)].map(([, loc = '', changedAt]) => [
      loc.replaceAll('&amp;', '&'),
      changedAt,
    ]),
  )
}
