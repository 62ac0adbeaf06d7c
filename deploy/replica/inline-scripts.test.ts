import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isOnlyData, scriptHashes } from './inline-scripts.mjs'

const queue = '(self.__next_f=self.__next_f||[]).push([0])'
const bootstrap = (json: string) => `(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push(${json});`
const chunks =
  '{"otherChunks":["static/chunks/3a1gawzzmexyd.js","static/chunks/191__h~am-x.b.js"],"runtimeModuleIds":[94553]}'

describe('what Next writes into a page', () => {
  it.each([
    queue,
    'self.__next_f.push([1,"1:\\"$Sreact.fragment\\"\\n2:I[123,[]]\\u003c/p\\u003e"])',
    'self.__next_f.push([1,"grün ☕ \u2028"])',
    'self.__next_f.push([3,"AAEC/w=="])',
    bootstrap(chunks),
  ])('is only data: %s', (script) => {
    expect(isOnlyData(script)).toBe(true)
  })
})

describe('anything else', () => {
  it.each([
    '',
    'alert(1)',
    // Next's own beginning or end, and more.
    `${queue};alert(1)`,
    ` ${queue}`,
    'self.__next_f.push([1,"a"]);alert(1)',
    'self.__next_f.push([1,"a"]);alert(1);self.__next_f.push([1,"b"])',
    'alert(1);self.__next_f.push([1,"a"])',
    'self.__next_f.push([1,"a"])//',
    // What is handed over is no data.
    'self.__next_f.push([1,alert(1)])',
    'self.__next_f.push([1,"a"+alert(1)])',
    'self.__next_f.push([1,"a",alert(1)])',
    'self.__next_f.push([1,`${alert(1)}`])',
    "self.__next_f.push([1,'a'])",
    'self.__next_f.push((alert(1),[1,"a"]))',
    'self.__next_f.push([1,"a"].map(alert))',
    'self.__next_f.push([1,"\\x61"])',
    // Data of another form.
    'self.__next_f.push([1,{"then":"a"}])',
    'self.__next_f.push([2,"a"])',
    'self.__next_f.push([1,"a","b"])',
    'self.__next_f.push({"0":1})',
    'self.__next_f.push("a")',
    'self.__next_f.push()',
    'self.__next_g.push([1,"a"])',
    // What to load comes from elsewhere.
    bootstrap('{"otherChunks":["https://evil.example/a.js"],"runtimeModuleIds":[1]}'),
    bootstrap('{"otherChunks":["//evil.example/a.js"],"runtimeModuleIds":[1]}'),
    bootstrap('{"otherChunks":["static/chunks/../../api/products.js"],"runtimeModuleIds":[1]}'),
    bootstrap('{"otherChunks":["static/chunks/a.js?x=.js"],"runtimeModuleIds":[1]}'),
    bootstrap('{"otherChunks":[],"runtimeModuleIds":["a"]}'),
    bootstrap('{"otherChunks":[],"runtimeModuleIds":[1],"more":1}'),
    bootstrap('{"otherChunks":[alert(1)],"runtimeModuleIds":[1]}'),
    bootstrap('null'),
    `${bootstrap(chunks)}alert(1)`,
  ])('is not: %s', (script) => {
    expect(isOnlyData(script)).toBe(false)
  })
})

const sha256 = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`
const hashesOf = (...parts: string[]) => scriptHashes(Buffer.from(parts.join('')))

it('a page has the hashes of its data, each once, and of nothing else', () => {
  const data = 'self.__next_f.push([1,"grün ☕ \\u003c"])'
  const page = [
    '<!DOCTYPE html><html><head><script src="/_next/static/a.js" async=""></script></head><body>',
    '<script>alert(1)</script><h1>Grüße ☕</h1>',
    `<script>${queue}</script><script id="_R_">${bootstrap(chunks)}</script>`,
    `<SCRIPT>${data} </SCRIPT><script>${data}</script><script >${data}</script >`,
    '<script type="application/ld+json">{"@type":"Product"}</script>',
    '<script>self.__next_f.push([1,"a"]);alert(1)</script></body></html>',
  ]
  expect(hashesOf(...page)).toEqual([sha256(queue), sha256(bootstrap(chunks)), sha256(data)])
})

it.each([
  ['no script', '<p>self.__next_f.push([1,"a"])</p>'],
  ['a script without an end', `<script>${queue}`],
  ['a tag without an end', '<script'],
  ['a tag of another name', `<scripture>${queue}</scripture>`],
  ['nothing', ''],
])('%s has no hash that would let something else run', (_name, page) => {
  for (const hash of hashesOf(page)) expect(hash).toBe(sha256(queue))
})

it('a page with thousands of scripts does not get a header that no proxy takes', () => {
  const many = Array.from({ length: 5_000 }, (_, n) => `<script>self.__next_f.push([1,"${n}"])</script>`)
  expect(hashesOf(...many).join(' ').length).toBeLessThan(10_000)
})
