import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

type Sizes = Map<string, number>

export type Logs = {
  /** Of all replicas. */
  replicas: string[]
  /** The proxy's, of each request. */
  access: string[]
  /** The proxy's, of what went wrong. */
  proxy: string[]
}

function folder(): string {
  const path = process.env.CLUSTER_LOGS
  if (!path) throw new Error('CLUSTER_LOGS is not set: these specs need the cluster that `npm test` starts')
  return path
}

const logFiles = () => readdirSync(folder()).filter((file) => /^(S\d+|access|nginx)\.log$/.test(file))

/** How long the logs are now, so that {@link logsSince} can tell what was written after. */
export function logSizes(): Sizes {
  return new Map(logFiles().map((file) => [file, statSync(join(folder(), file)).size]))
}

/** @returns every whole line that was written since */
export function logsSince(sizes: Sizes): Logs {
  const logs: Logs = { replicas: [], access: [], proxy: [] }
  for (const file of logFiles()) {
    const text = readFileSync(join(folder(), file))
      .subarray(sizes.get(file) ?? 0)
      .toString('utf8')
    const lines = text.split('\n').slice(0, -1)
    if (file === 'access.log') logs.access.push(...lines)
    else if (file === 'nginx.log') logs.proxy.push(...lines)
    else logs.replicas.push(...lines)
  }
  return logs
}
