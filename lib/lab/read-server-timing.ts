import type { Calls } from './exchange'

export type ServerTiming = { replica: string | null; database: Calls; cache: Calls }

type Entry = { name: string; milliseconds: number; words: string }

/**
 * @param header Server-Timing as a replica says it: `replica;desc="S2", db;dur=3.1;desc="2"`
 * @returns nobody and nothing for what it does not say
 */
export function readServerTiming(header: string): ServerTiming {
  const entries = header
    .split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .map(readEntry)
    .filter((entry) => entry.name !== '')
  return {
    replica: entries.find(({ name }) => name === 'replica')?.words || null,
    database: callsOf(entries, 'db'),
    cache: callsOf(entries, 'cache'),
  }
}

function readEntry(text: string): Entry {
  const [name = '', ...parameters] = text.split(';').map((part) => part.trim())
  const of = (key: string) =>
    parameters.find((parameter) => parameter.startsWith(`${key}=`))?.slice(key.length + 1) ?? ''
  return { name, milliseconds: Number(of('dur')) || 0, words: of('desc').replace(/^"|"$/g, '') }
}

/** One entry says how many calls it stands for; an entry without a number stands for one. */
function callsOf(entries: Entry[], name: string): Calls {
  return entries
    .filter((entry) => entry.name === name)
    .reduce(
      (sum, { milliseconds, words }) => ({
        calls: sum.calls + Number(/\d+/.exec(words)?.[0] ?? 1),
        milliseconds: sum.milliseconds + milliseconds,
      }),
      { calls: 0, milliseconds: 0 },
    )
}
