import type { LoadPlan } from './load-plan'

let lastNumber = 0

/** @returns what to call for the text of each request; "{n}" in the path is another number every time */
export function requestWriter({ path, port, headers }: LoadPlan): () => string {
  const lines = Object.entries({ Host: `127.0.0.1:${port}`, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
  const rest = ` HTTP/1.1\r\n${lines.join('')}\r\n`
  if (!path.includes('{n}')) return () => `GET ${path}${rest}`
  return () => `GET ${path.replace('{n}', String(++lastNumber))}${rest}`
}
