import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, it } from 'vitest'

type Loader = (this: { resourcePath: string; addDependency: (file: string) => void }, source: string) => string

const require = createRequire(import.meta.url)
const loader = require('./next-as-modules.cjs') as Loader

const load = (file: string) =>
  loader.call(
    { resourcePath: join(import.meta.dirname, '../node_modules', file), addDependency: () => undefined },
    'as it was',
  )

it('takes the second form of what browsers get of Next', () => {
  for (const file of ['client/components/app-router.js', 'client/app-dir/link.js', 'shared/lib/app-router-types.js']) {
    // Without one, a tenth more would be loaded and nobody told.
    expect(load(`next/dist/${file}`)).toMatch(/^(import|export) |\n(import|export) /)
  }
})

it('takes our page of last resort for the one that Next has at this place', () => {
  const place = 'next/dist/client/components/builtin/global-error.js'
  expect(Object.keys(require(`${place.slice(0, -'.js'.length)}`) as object)).toContain('default')
  expect(load(place)).toContain('function LastErrorPage')
})

it('leaves everything else as it is', () => {
  expect(load('next/dist/client/no-such-file.js')).toBe('as it was')
  expect(load('react-dom/index.js')).toBe('as it was')
})
