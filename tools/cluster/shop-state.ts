import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { DataFolder } from './data-folder'
import { processIdentity } from './process-identity'

/** What a running launcher leaves for other commands to find it by. */
export type ShopState = {
  pid: number
  identity: string
  /** Where the shop is; absent while it starts. */
  address?: string
  databaseUrl?: string
  /** The control endpoint. Whoever has it may replace replicas, so the file is readable for its owner alone. */
  control?: string
  /** Only of the cluster's own Redis: another one is not ours to empty. */
  ownRedisUrl?: string
  /** Where each replica shows its figures. */
  metricsPorts?: Record<string, number>
}

/** @returns the state of the launcher that runs on this folder now; undefined when none does */
export function runningState(folder: DataFolder): ShopState | undefined {
  try {
    const state: ShopState = JSON.parse(readFileSync(folder.stateFile, 'utf8'))
    return processIdentity(state.pid) === state.identity ? state : undefined
  } catch {
    return undefined
  }
}

/**
 * Takes the folder for this process.
 * @returns the state of whoever has it already; undefined when it is ours now
 */
export function claimFolder(folder: DataFolder): ShopState | undefined {
  const mine = JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid) ?? '' })
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(folder.stateFile, mine, { flag: 'wx', mode: 0o600 })
      return undefined
    } catch {
      const running = runningState(folder)
      if (running) return running
      rmSync(folder.stateFile, { force: true })
    }
  }
  return runningState(folder)
}

export function saveState(folder: DataFolder, more: Omit<ShopState, 'pid' | 'identity'>): void {
  const state: ShopState = { pid: process.pid, identity: processIdentity(process.pid) ?? '', ...more }
  writeFileSync(folder.stateFile, JSON.stringify(state), { mode: 0o600 })
}

export function releaseFolder(folder: DataFolder): void {
  rmSync(folder.stateFile, { force: true })
}
