import { readFileSync } from 'node:fs'

/**
 * A route handler that does nothing but send a file out of memory.
 * @param {string} name of a file in the folder BENCH_BYTES
 * @param {string} type
 */
export function bytes(name, type) {
  /** @type {Uint8Array<ArrayBuffer> | undefined} */
  let content
  return () => {
    content ??= new Uint8Array(readFileSync(/* turbopackIgnore: true */ `${process.env.BENCH_BYTES}/${name}`))
    return new Response(content, { headers: { 'Content-Type': type, 'Content-Length': String(content.length) } })
  }
}
