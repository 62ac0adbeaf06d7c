import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { DataFolder } from './data-folder'

/** Below the ports that systems hand out for outgoing connections, which come and go. */
const firstPort = 20_000
const lastPort = 29_999

/**
 * Hands out the cluster's inner ports by name ("postgres", "S1"). A port is kept in the data folder and used again at
 * the next start, so that addresses stay the same, unless somebody else has it by then.
 */
export class Ports {
  readonly #file: string
  readonly #saved: Record<string, number>
  readonly #handedOut = new Set<number>()

  constructor(folder: DataFolder) {
    this.#file = join(folder.path, 'ports.json')
    this.#saved = existsSync(this.#file) ? JSON.parse(readFileSync(this.#file, 'utf8')) : {}
  }

  async get(name: string): Promise<number> {
    const saved = this.#saved[name]
    const port = saved && (await this.#canBeUsed(saved)) ? saved : await this.#findAnother()
    this.#handedOut.add(port)
    this.#saved[name] = port
    writeFileSync(this.#file, JSON.stringify(this.#saved))
    return port
  }

  async #findAnother(): Promise<number> {
    const taken = new Set(Object.values(this.#saved))
    const start = firstPort + Math.floor(Math.random() * (lastPort - firstPort))
    for (let port = start; port <= lastPort; port++) {
      if (!taken.has(port) && (await this.#canBeUsed(port))) return port
    }
    return this.#findAnother()
  }

  async #canBeUsed(port: number): Promise<boolean> {
    return !this.#handedOut.has(port) && (await isFree(port))
  }
}

/** Whether something could listen on 127.0.0.1 at this port now. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
