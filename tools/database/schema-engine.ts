import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'
import { EnginePg } from './engine-pg'
import { schemaFile } from './schema-file'

/**
 * Runs `work` with Prisma's schema engine on the database at `url` and closes every connection afterwards.
 *
 * This is the WebAssembly build of the engine from npm: `prisma migrate` would fetch a binary from another host, and
 * says "No migration found" with exit code 0 when it cannot.
 */
export async function withSchemaEngine<T>(url: string, work: (engine: engine.SchemaEngine) => Promise<T>): Promise<T> {
  await loadWebAssembly()
  const adapter = new EnginePg(url)
  const schema: [string, string] = ['schema.prisma', await readFile(schemaFile, 'utf8')]
  const running = await engine.SchemaEngine.new(
    { datamodels: [schema] },
    () => {},
    bindMigrationAwareSqlAdapterFactory(adapter),
  )
  try {
    return await work(running)
  } catch (error) {
    // The engine says only "External error id#0"; what Postgres said is here.
    throw adapter.lastError ?? error
  } finally {
    running.free()
    await adapter.closeAll()
  }
}

let loaded: Promise<void> | undefined

// The package is built for bundlers that can import .wasm, which Node cannot without a flag.
function loadWebAssembly(): Promise<void> {
  return (loaded ??= (async () => {
    const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    const { instance } = await WebAssembly.instantiate(await readFile(file.replace(/\.js$/, '.wasm')), {
      './schema_engine_bg.js': { ...engine },
    })
    engine.__wbg_set_wasm(instance.exports)
    const start = instance.exports['__wbindgen_start']
    if (typeof start === 'function') start()
  })())
}
