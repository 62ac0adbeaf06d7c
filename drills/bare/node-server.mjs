// What Node itself can do: `node node-server.mjs <port> <folder>` sends the folder's files, out of memory, with nothing
// but the headers that must be.
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'

const [port, folder = '.'] = process.argv.slice(2)
/** @type {Map<string | undefined, Buffer>} */
const files = new Map(readdirSync(folder).map((name) => [`/${name}`, readFileSync(join(folder, name))]))

createServer((request, response) => {
  const content = files.get(request.url)
  if (!content) return response.writeHead(404, { 'Content-Length': 0 }).end()
  const type = request.url?.endsWith('.json') ? 'application/json' : 'text/html; charset=utf-8'
  return response.writeHead(200, { 'Content-Type': type, 'Content-Length': content.length }).end(content)
}).listen(Number(port), '127.0.0.1')
