import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { DataFolder } from './data-folder'
import { Ports } from './ports'

function folder(): DataFolder {
  const path = mkdtempSync(join(tmpdir(), 'goldfish-ports-'))
  return { name: 'unit', path, logs: path, stateFile: join(path, 'state.json'), authKeysFile: join(path, 'auth-keys') }
}

describe('Ports', () => {
  it('hands out a port for each name, and the same ones after a restart', async () => {
    const data = folder()
    const first = new Ports(data)
    const ports = [await first.get('redis'), await first.get('S1'), await first.get('S2')]
    expect(new Set(ports).size).toBe(3)
    const second = new Ports(data)
    expect([await second.get('redis'), await second.get('S1'), await second.get('S2')]).toEqual(ports)
  })

  it('gives way to whoever took a port in between', async () => {
    const data = folder()
    const before = await new Ports(data).get('redis')
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(before, '127.0.0.1', resolve))
    expect(await new Ports(data).get('redis')).not.toBe(before)
    other.close()
  })
})
