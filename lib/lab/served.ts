import { readServerTiming, type ServerTiming } from './read-server-timing'

/** What a browser knows about one of its requests afterwards, as far as it matters here. */
type Entry = {
  name: string
  entryType: string
  duration: number
  startTime: number
  serverTiming: readonly { name: string; description: string; duration: number }[]
}

export type Served = ServerTiming & { path: string; milliseconds: number; startTime: number }

const isFile = /\.\w+$/

/**
 * @param entry from the browser's own record of its requests
 * @returns null for what no server of ours answered, such as a file that the proxy has
 */
export function servedOf({ name, duration, startTime, serverTiming }: Entry): Served | null {
  const header = serverTiming
    .map((timing) => `${timing.name};dur=${timing.duration};desc="${timing.description}"`)
    .join(', ')
  const timing = readServerTiming(header)
  const path = new URL(name).pathname
  if (timing.replica === null || isFile.test(path)) return null
  return { ...timing, path, milliseconds: Math.round(duration), startTime }
}
