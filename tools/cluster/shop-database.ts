import { UsageError } from '../usage-error'
import type { DataFolder } from './data-folder'
import type { Lifetime } from './lifetime'
import { Ports } from './ports'
import { claimFolder, releaseFolder, runningState } from './shop-state'
import { openOwnDatabase } from './stores'

/** @returns the URL of the shop's database: of the open shop, else of its embedded Postgres, started for this lifetime */
export async function shopDatabase(folder: DataFolder, lifetime: Lifetime): Promise<string> {
  const running = runningState(folder) ?? claimFolder(folder)
  if (running?.databaseUrl) return running.databaseUrl
  if (running) throw new UsageError('The shop is just being opened. Try again in a moment.')
  lifetime.atEnd(() => releaseFolder(folder))
  return openOwnDatabase(folder, new Ports(folder), lifetime)
}
