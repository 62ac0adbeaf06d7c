import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from './root.mjs'

/**
 * Runs `work` while no other process of this checkout holds the lock of that name. Waits for its turn; a lock whose
 * holder is gone is taken over.
 * @template T
 * @param {'setup' | 'build' | 'auth-keys'} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(name, work) {
  mkdirSync(join(root, '.data'), { recursive: true })
  const file = join(root, `.data/${name}.lock`)
  let told = false
  while (!take(file)) {
    if (!told) console.log(`Waiting for another ${name} of this project to end …`)
    told = true
    await sleep(300)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    if (!holderIsAlive(file)) rmSync(file, { force: true })
    return false
  }
}

/** @param {string} file */
function holderIsAlive(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'))
    // Created and not yet filled by its holder.
    if (pid === 0) return true
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
