import type { LoadPlan } from './load-plan'

/** By server and path: the number that the last request had. */
const lastNumbers = new Map<string, number>()

/** @returns what to call for the text of each request; "{n}" in the path is another number every time */
export function requestWriter({ path, port, headers }: LoadPlan): () => string {
  const lines = Object.entries({ Host: `127.0.0.1:${port}`, ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  )
  const rest = ` HTTP/1.1\r\n${lines.join('')}\r\n`
  if (!path.includes('{n}')) return () => `GET ${path}${rest}`
  const key = `${port}${path}`
  return () => {
    const number = (lastNumbers.get(key) ?? 0) + 1
    lastNumbers.set(key, number)
    return `GET ${path.replace('{n}', String(number).padStart(5, '0'))}${rest}`
  }
}
