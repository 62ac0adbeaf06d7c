import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { beforeAll, expect, it, vi } from 'vitest'
import { operations } from '@/lib/api/operations'

vi.hoisted(() => {
  process.env.DATABASE_URL = 'postgres://nobody@localhost/nothing'
  process.env.REDIS_URL = 'redis://localhost:1'
  process.env.AUTH_KEYS = `a:${'x'.repeat(43)}`
  process.env.PUBLIC_URL = 'https://shop.example'
})

/** It is there for its page, where there is a lab at all, and comes and goes with it: docs/lab.md. Nobody else is promised anything. */
const ofTheLab = [
  ...['GET replicas', 'POST replicas/[name]/crash', 'POST replicas/[name]/drain', 'POST rollout', 'POST redis/freeze'],
  ...['GET events', 'POST accounts', 'GET fingerprint', 'POST keys/rotate', 'POST token/inspect', 'POST token/forge'],
  ...['POST stateful/sign-in', 'GET stateful/cart', 'POST stateful/cart'],
].map((handler) => handler.replace(' ', ' /api/lab/'))

/** What is not in the document of the interface, and why. */
const internal: Record<string, string> = {
  'GET /api/openapi.json': 'the document does not describe itself',
  ...Object.fromEntries(ofTheLab.map((handler) => [handler, 'for the page of the lab'])),
  'GET /sitemap.xml': 'it is for search engines, who know its form',
  'GET /sitemaps/[part]': 'it is for search engines, who know its form',
}

const methods = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']
const app = fileURLToPath(new URL('.', import.meta.url))
const handlers: string[] = []

// What they export and not how they say it, wherever in app/ they are.
beforeAll(async () => {
  const files = readdirSync(app, { recursive: true, encoding: 'utf8' })
  for (const file of files.filter((name) => /(^|\/)route\.[jt]sx?$/.test(name))) {
    const exported = (await import(/* @vite-ignore */ pathToFileURL(join(app, file)).href)) as Record<string, unknown>
    // Folders in brackets group files and are in no address.
    const path = `/${file}`.replace(/\/route\.[jt]sx?$/, '').replaceAll(/\/\([^)]+\)/g, '')
    handlers.push(...methods.filter((method) => exported[method] !== undefined).map((method) => `${method} ${path}`))
  }
})

const documented = () =>
  operations.map(({ method, path, handler }) => {
    const place = handler ?? path.replaceAll(/\{(\w+)\}/g, '[$1]')
    return `${method.toUpperCase()} ${place}`
  })

it('every route handler is in the document or has a reason not to be, and the document has none besides', () => {
  expect(handlers.length).toBeGreaterThan(25)
  expect([...new Set([...documented(), ...Object.keys(internal)])].toSorted()).toEqual(handlers.toSorted())
})
