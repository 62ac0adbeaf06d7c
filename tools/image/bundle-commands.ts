import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { root } from '../root'

/** What each command is called in the image, and what it is made of. */
export const commands = {
  migrate: 'tools/migrate.ts',
  'await-migrations': 'tools/image/await-migrations.ts',
  seed: 'prisma/seed.ts',
  publish: 'tools/image/publish.ts',
  prepare: 'tools/image/prepare.ts',
}

/**
 * Packs what runs once for each release into plain JavaScript, so that the image needs neither the tools nor their
 * packages: `node commands/prepare.mjs` and the like beside node_modules of the standalone build.
 * @param folder where to; it has to be beside prisma/ and node_modules/, see tools/root.ts
 */
export async function bundleCommands(folder: string): Promise<void> {
  await build({
    entryPoints: commands,
    absWorkingDir: root,
    tsconfig: 'tsconfig.json',
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    // Names stay, for the stack traces of a job that failed.
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    // Not JavaScript, and in the image as they are.
    external: ['@node-rs/argon2', '@prisma/schema-engine-wasm', 'pg-native'],
    // pg and others are CommonJS and call require().
    banner: { js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);" },
    logLevel: 'warning',
  })
}

const [, script, folder] = process.argv
if (script && resolve(script) === fileURLToPath(import.meta.url) && folder) await bundleCommands(resolve(folder))
