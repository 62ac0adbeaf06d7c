import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const compressible = /\.(js|mjs|css|svg|json|txt|html|xml|map|webmanifest|wasm)$/
const worthItBytes = 512

/** @returns what the proxy sends in place of a file to whoever takes gzip; undefined when it would not be worth it */
export async function precompress(name: string, content: Buffer): Promise<Buffer | undefined> {
  if (!compressible.test(name) || content.length < worthItBytes) return undefined
  return promisify(gzip)(content, { level: 9 })
}
