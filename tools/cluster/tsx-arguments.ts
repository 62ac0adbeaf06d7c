import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../root'

/** What Node needs to be told to run TypeScript. */
export const tsxArguments = ['--import', pathToFileURL(join(root, 'node_modules/tsx/dist/loader.mjs')).href]
