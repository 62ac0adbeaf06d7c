import type { IncomingMessage } from 'node:http'
import { expect, it } from 'vitest'
import { hideLab, labTimings, markPage, openBill } from './lab.mjs'
import { replicaName } from './settings.mjs'

/** What Next gets to see of a request for this address where there is no lab. */
function seen(url: string): string | undefined {
  const request: Pick<IncomingMessage, 'url'> = { url }
  hideLab(request as IncomingMessage)
  return request.url
}

it.each([
  ['/lab', '/nothing-is-here'],
  ['/lab?step=2', '/nothing-is-here?step=2'],
  ['/lab/anything', '/nothing-is-here/anything'],
  ['/lab.rsc?_rsc=abc', '/nothing-is-here.rsc?_rsc=abc'],
  ['/lab.segments/_tree.segment.rsc', '/nothing-is-here.segments/_tree.segment.rsc'],
  ['/api/lab/replicas/S1/crash', '/nothing-is-here/replicas/S1/crash'],
  ['/api/lab', '/nothing-is-here'],
  ['/%6cab', '/nothing-is-here'],
  ['/api/%6Cab/replicas', '/nothing-is-here'],
  ['/api%2flab/replicas', '/nothing-is-here'],
  ['/lab#part', '/nothing-is-here#part'],
  ['http://shop.example/lab?a', '/nothing-is-here?a'],
  ['HTTP://shop.example:80/api/lab/rollout', '/nothing-is-here/rollout'],
])('%s is nowhere', (url, expected) => {
  expect(seen(url)).toBe(expected)
})

it.each([
  '/',
  '/labels',
  '/products/lab',
  '/products?q=/lab',
  '/api/products',
  '/api/laboratory',
  '/%',
  '/Lab',
  'http://lab/lib',
])('%s is what it was', (url) => {
  expect(seen(url)).toBe(url)
})

it('leaves to Next what it sends elsewhere, whatever stands there', () => {
  for (const url of ['/lab/', '//lab', '/lab//x', '/\\lab']) expect(seen(url)).toBe(url)
})

it('says of a request how often Postgres and Redis were asked', () => {
  const lab = { ...openBill('/cart?a=b'), database: { calls: 2, milliseconds: 3.14159 } }
  expect(lab.path).toBe('/cart')
  const context = { requestId: '', traceId: undefined, method: 'GET', route: '/cart', user: undefined, cacheReads: [] }
  expect(labTimings({ ...context, lab })).toEqual([
    `replica;desc="${replicaName}"`,
    'db;dur=3.14;desc="2"',
    'cache;dur=0;desc="0"',
  ])
  expect(labTimings(context)).toEqual([])
})

it('marks a page, and nothing that only looks like one', () => {
  const page = '<!DOCTYPE html><html lang="en" class="a"><body><p>Übung</p></body></html>'
  const marked = '<!DOCTYPE html><html data-lab="" lang="en" class="a"><body><p>Übung</p></body></html>'
  const pieces = [Buffer.from(page.slice(0, 60)), Buffer.from(page.slice(60))]
  expect(Buffer.concat(markPage(pieces)).toString()).toBe(marked)
  for (const other of [[Buffer.from(`${' '.repeat(300)}<html lang="en">`)], []]) expect(markPage(other)).toEqual(other)
})
