// Run as a process of its own by make-log.test.ts: writes lines, and is killed right after the last one.
import { makeLog } from '../make-log'

const log = makeLog({ level: 'info', replica: 'S1', context: () => ({}) })
for (let n = 1; n <= 20; n += 1) log.info(`line ${n}`)
process.kill(process.pid, 'SIGKILL')
