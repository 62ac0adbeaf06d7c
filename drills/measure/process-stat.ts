export type ProcessStat = {
  pid: number
  parent: number
  /** Time on a processor, of all its threads and of those of its children that have ended, in clock ticks. */
  ticks: number
}

/**
 * Reads a line of Linux' /proc/<pid>/stat (proc_pid_stat(5)).
 * @throws Error when it is none
 */
export function parseProcessStat(line: string): ProcessStat {
  // The name in brackets may hold anything, so the fields are counted from behind it: state is the first.
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
  // utime, stime, and cutime and cstime of children that were waited for.
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0)
  const stat = { pid: Number.parseInt(line, 10), parent: Number(fields[1]), ticks }
  if (fields.length < 15 || Object.values(stat).some(Number.isNaN)) throw new Error(`not a process' stat: ${line}`)
  return stat
}
