import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PrismaClient } from '../../generated/prisma/client'

/** The Postgres of the test cluster, which the launcher starts again when it dies. */
export type ShopPostgres = {
  /** It and all its connections stand still, as if its machine hung. */
  freeze: () => void
  thaw: () => void
  /** It ends its connections and leaves, as when it is updated. */
  restart: () => void
}

export async function findShopPostgres(database: PrismaClient): Promise<ShopPostgres> {
  const [settings] = await database.$queryRaw<{ folder: string }[]>`
    SELECT current_setting('data_directory') AS folder`
  const pid = () => Number.parseInt(readFileSync(join(settings?.folder ?? '', 'postmaster.pid'), 'utf8'), 10)
  let frozen: number[] = []
  const signal = (name: NodeJS.Signals) => {
    for (const one of frozen) process.kill(one, name)
  }
  return {
    freeze: () => {
      // The parent first, so that no more are born.
      frozen = [pid()]
      signal('SIGSTOP')
      frozen = [pid(), ...childrenOf(pid())]
      signal('SIGSTOP')
    },
    thaw: () => {
      signal('SIGCONT')
      frozen = []
    },
    restart: () => process.kill(pid(), 'SIGINT'),
  }
}

/** Read from /proc, so these specs need Linux, as does the signal to a server in a session of its own. */
function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent)
}

function parentOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in brackets may hold anything; behind it stand the state and then the parent.
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return undefined
  }
}
