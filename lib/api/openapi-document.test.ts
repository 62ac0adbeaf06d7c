import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { validate } from '@readme/openapi-parser'
import { expect, it } from 'vitest'
import { openApiDocument } from './openapi-document'
import { operations } from './operations'
import { problems } from './problem-codes'
import { problemsOf } from './problems-of'

const app = join(import.meta.dirname, '../../app')

/** "GET /api/cart" of every method that a route handler exports. */
function handlers(): string[] {
  const files = readdirSync(join(app, 'api'), { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => file.endsWith('route.ts'))
    .flatMap((file) => {
      const path = `/api/${file.replace(/\/?route\.ts$/, '')}`
      const source = readFileSync(join(app, 'api', file), 'utf8')
      const methods = [...source.matchAll(/^export (?:const|async function|function) (GET|POST|PUT|PATCH|DELETE)\b/gm)]
      return methods.map(([, method]) => `${method} ${path}`)
    })
}

const documented = () =>
  operations.map(({ method, path, handler }) => {
    const place = handler ?? path.replaceAll(/\{(\w+)\}/g, '[$1]')
    return `${method.toUpperCase()} ${place}`
  })

it('names every route handler, and none that is not there', () => {
  // The document does not describe itself.
  const described = handlers().filter((handler) => handler !== 'GET /api/openapi.json')
  expect(described.length).toBeGreaterThan(10)
  expect([...new Set(documented())].toSorted()).toEqual(described.toSorted())
})

it('is a document of OpenAPI 3.1', async () => {
  const result = await validate(structuredClone(openApiDocument()) as never)
  expect(result).toMatchObject({ valid: true })
})

it('says each operation once, with an id of its own', () => {
  const names = operations.map(({ method, path }) => `${method} ${path}`)
  expect(new Set(names).size).toBe(names.length)
  const text = JSON.stringify(openApiDocument())
  const ids = [...text.matchAll(/"operationId":"(\w+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(operations.length)
})

it('knows no problem that no operation can have', () => {
  const possible = new Set(operations.flatMap(problemsOf))
  expect(Object.keys(problems).filter((code) => !possible.has(code as never))).toEqual([])
})

it('has for every path a line in docs/api.md, and none that is not there', () => {
  const text = readFileSync(join(app, '../docs/api.md'), 'utf8')
  const inText = [...text.matchAll(/`(GET|POST|PUT|PATCH|DELETE) (\/api\/[^`?]+)`/g)].map(
    ([, method, path]) => `${method} ${path}`,
  )
  const names = operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`)
  expect(names.filter((name) => !inText.includes(name))).toEqual([])
  expect(inText.filter((name) => !names.includes(name))).toEqual([])
})
