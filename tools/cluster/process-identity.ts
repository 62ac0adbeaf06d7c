import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * When the process with this id started, in whatever unit the system tells it; undefined when there is none. A process id
 * alone may belong to somebody else by the time we read it from a file; id and start time together do not.
 */
export function processIdentity(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in brackets may hold anything, so the fields are counted from behind it: state is the first.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? undefined : fields[19]
  } catch {
    const ps = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' })
    return (ps.status === 0 && ps.stdout.trim()) || undefined
  }
}
