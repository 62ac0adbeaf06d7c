import { join } from 'node:path'
import { KeptProgram, type Program } from '@/tools/cluster/kept-program'
import type { Lifetime } from '@/tools/cluster/lifetime'
import { sendsPage, type BarePlan, type BareServer } from './bare-server'

/** Starts one of the bare servers and waits until it sends the page. */
export async function startBareProgram(
  name: string,
  command: string,
  { args, env }: { args: (port: number) => string[]; env?: NodeJS.ProcessEnv },
  { folder, ports }: Pick<BarePlan, 'folder' | 'ports'>,
  lifetime: Lifetime,
): Promise<BareServer> {
  const port = await ports.get(name)
  const program: Program = {
    name,
    command,
    args: args(port),
    ...(env && { env }),
    logFile: join(folder.logs, `${name}.log`),
    stopSignal: 'SIGTERM',
    stopWithinMs: 3_000,
    isReady: () => sendsPage(port),
    readyWithinMs: 30_000,
  }
  const kept = await KeptProgram.start(program, lifetime)
  return { port, pid: () => kept.pid ?? Number.NaN }
}
