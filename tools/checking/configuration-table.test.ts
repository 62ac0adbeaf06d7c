import { readFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { envSchema } from '@/server/platform/parse-env'
import { root } from '../root'

// Holds docs/configuration.md and what the programs read against each other. Whoever adds a variable adds its row.

/** Read by Next's server, Node or a library; no line of ours names them. */
const readByOthers = [
  ...['OTEL_EXPORTER_OTLP_HEADERS', 'OTEL_SERVICE_NAME', 'OTEL_RESOURCE_ATTRIBUTES', 'OTEL_TRACES_SAMPLER'],
  ...['OTEL_TRACES_SAMPLER_ARG', 'OTEL_BSP_SCHEDULE_DELAY'],
  ...['PORT', 'NODE_OPTIONS'],
]
/** Everybody's, and set by everything that starts a program. */
const notOurs = new Set(['PATH', 'HOME', 'NODE_ENV'])

const sources = ['app', 'cache-handlers', 'components', 'deploy', 'drills', 'e2e', 'lib', 'prisma', 'server', 'tools']
const isProgram = /(?<!\.test)\.(ts|tsx|js|mjs)$/
const isCompose = /^compose[\w.-]*\.ya?ml$/
const readsVariable = /\benv(?:\.|\[')([A-Z][A-Z\d_]+)|secondsAsMs\('([A-Z\d_]+)'/g
const takesVariable = /(?<!\$)\$\{([A-Z][A-Z\d_]+)/g
const rowForm = /^\| `(\w+)` \|.*\| (\S.*?) \|$/gm

/** The rows of each table, by the heading above it. */
const tables = new Map(
  readFileSync(join(root, 'docs/configuration.md'), 'utf8')
    .split(/^## /m)
    .map((part) => [
      part.slice(0, part.indexOf('\n')),
      [...part.matchAll(rowForm)].map(([, name = '', withoutIt = '']) => ({ name, withoutIt })),
    ]),
)
const rowsOf = (heading: string) => tables.get(heading) ?? []

it('has one row for each variable that a replica reads, and no other', async () => {
  const read = await variablesIn(['deploy/replica', 'cache-handlers'], /^next\.config\.js$/)
  const inner = new Set(rowsOf('Set by our programs for each other').map((row) => row.name))
  const wanted = new Set([...Object.keys(envSchema.shape), ...read, ...readByOthers])
  const rows = rowsOf('A replica').map((row) => row.name)
  expect(rows.toSorted()).toEqual([...wanted].filter((name) => !inner.has(name)).toSorted())
})

it.each(Object.entries(envSchema.shape))('says what holds without %s', (name, field) => {
  const said = rowsOf('A replica').find((row) => row.name === name)?.withoutIt
  const { success, data } = field.safeParse(undefined)
  if (!success) expect(said).toBe('**required**')
  else if (data === undefined) expect(said).not.toMatch(/^`|required/)
  else expect(said).toContain(`\`${JSON.stringify(data).replaceAll('"', '')}\``)
})

it('leaves out no variable that is read anywhere, and names none that nobody reads', async () => {
  const read = await variablesIn(sources, /./)
  const wanted = new Set([...read, ...Object.keys(envSchema.shape), ...readByOthers])
  const rows = new Set([...tables.values()].flat().map((row) => row.name))
  expect([...rows].toSorted()).toEqual([...wanted].toSorted())
})

/** @returns what the programs in these folders read, and the programs and compose files of these names at the root */
async function variablesIn(folders: string[], atRoot: RegExp): Promise<Set<string>> {
  const lists = folders.map(async (folder) => {
    const files = await readdir(join(root, folder), { recursive: true })
    return files.filter((file) => isProgram.test(file)).map((file) => join(folder, file))
  })
  const files = (await readdir(root)).filter((file) => atRoot.test(file))
  const programs = [...(await Promise.all(lists)).flat(), ...files.filter((file) => isProgram.test(file))]
  const composes = files.filter((file) => isCompose.test(file))
  const found = [...(await matches(programs, readsVariable)), ...(await matches(composes, takesVariable))]
  return new Set(found.filter((name) => !notOurs.has(name)))
}

async function matches(files: string[], form: RegExp): Promise<string[]> {
  const texts = await Promise.all(files.map((file) => readFile(join(root, file), 'utf8')))
  return texts.flatMap((text) => [...text.matchAll(form)].flatMap(([, ...groups]) => groups.filter((name) => name)))
}
