import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { validate } from '@readme/openapi-parser'
import { expect, it } from 'vitest'
import { openApiDocument } from './openapi-document'
import { operations } from './operations'
import { problems } from './problem-codes'
import { problemsOf } from './problems-of'

const root = join(import.meta.dirname, '../..')
const names = operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`)

it('is a document of OpenAPI 3.1', async () => {
  const result = await validate(structuredClone(openApiDocument()) as never)
  expect(result).toMatchObject({ valid: true })
})

it('says each operation once, with an id of its own', () => {
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
  const text = readFileSync(join(root, 'docs/api.md'), 'utf8')
  const inText = [...text.matchAll(/`(GET|POST|PUT|PATCH|DELETE) (\/api\/[^`?]+)`/g)].map(
    ([, method, path]) => `${method} ${path}`,
  )
  expect(names.filter((name) => !inText.includes(name))).toEqual([])
  expect(inText.filter((name) => !names.includes(name))).toEqual([])
})

it('has no operation that e2e/api-document.spec.ts does not call or say why not', () => {
  const text = readFileSync(join(root, 'e2e/api-document.spec.ts'), 'utf8')
  expect(names.filter((name) => !text.includes(`'${name}'`))).toEqual([])
})
