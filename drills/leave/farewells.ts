import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Cluster } from '@/tools/cluster/cluster'
import { logSize } from '@/tools/cluster/log-tail'

/** How replicas left, by what they say of it themselves. */
export type Farewells = {
  /** Went in order: everything was written out, and this as the last line. */
  left: number
  /** Requests that were under way at the deadline. */
  cutOff: number
}

/**
 * That no shopper lost anything does not show that replicas leave in order: the proxy sends what one drops to another.
 * @returns reads how often the replica of this name has left since now
 */
export function watchFarewells({ setup }: Pick<Cluster, 'setup'>, name: string): () => Farewells {
  const file = join(setup.folder.logs, `${name}.log`)
  const from = logSize(file)
  return () => readFarewells(readFileSync(file).subarray(from).toString('utf8'))
}

/** @param log lines of JSON */
export function readFarewells(log: string): Farewells {
  const cutOff = [...log.matchAll(/"msg":"the deadline has come: (\d+) unfinished requests/g)]
  return {
    left: log.match(/"msg":"left"/g)?.length ?? 0,
    cutOff: cutOff.reduce((sum, [, count]) => sum + Number(count), 0),
  }
}
