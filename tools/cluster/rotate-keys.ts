import { UsageError } from '../usage-error'
import { newAuthKey, readAuthKeys, writeAuthKeys, type AuthKey } from './auth-key-file'
import { readKnownKeys, type KnownKeys } from './known-keys'
import { waitUntil } from './wait-until'

type Rotation = {
  /** AUTH_KEYS_FILE of the replicas. */
  file: string
  /** Where each replica shows its figures, by name. None runs when it is empty. */
  metricsPorts: Record<string, number>
  /** How long the keys that signed so far go on verifying. */
  oldKeysLastSeconds: number
  say: (line: string) => void
  signal?: AbortSignal
}

/** A replica that was just killed must have the time to come back. */
const patienceMs = 60_000

/**
 * Replaces the signing key while replicas run, in an order in which no replica ever meets a token whose key it does not
 * know: the next key is added as the last, and everybody reads it; then it becomes the first; then the former ones end.
 * Broken off at any line, the ring is still good, and the next rotation goes on from it.
 * @throws UsageError when a replica does not take the ring
 */
export async function rotateKeys({ file, metricsPorts, oldKeysLastSeconds, say, signal }: Rotation): Promise<void> {
  const replicas = Object.entries(metricsPorts)
  const everybody = async (step: string, hasTaken: (keys: KnownKeys) => boolean) => {
    const late = new Set(replicas.map(([name]) => name))
    const allHave = async () => {
      const known = await Promise.all(replicas.map(async ([name, port]) => ({ name, keys: await readKnownKeys(port) })))
      for (const { name, keys } of known) if (keys && hasTaken(keys)) late.delete(name)
      return late.size === 0
    }
    if (await waitUntil(allHave, { withinMs: patienceMs, everyMs: 250, ...(signal && { signal }) })) return
    signal?.throwIfAborted()
    throw new UsageError(
      `${[...late].join(', ')} did not read ${file} within ${patienceMs / 1000} s, so the rotation stops before the next ` +
        `step. Nobody is signed out (${step}). See its log, then run this again.`,
    )
  }

  const next = newAuthKey()
  const present = readAuthKeys(file).filter(isGood)
  writeAuthKeys(file, [...present, next])
  await everybody('both keys verify', ({ all }) => all.includes(next.kid))
  say(`1/3 added    ${next.kid}: ${replicas.length} replicas verify with it`)

  const until = new Date(Date.now() + oldKeysLastSeconds * 1000)
  const former = present.map((key) => ({ ...key, until: key.until && key.until < until ? key.until : until }))
  writeAuthKeys(file, [next, ...former])
  await everybody('both keys verify', ({ signs }) => signs === next.kid)
  say(`2/3 swapped  ${next.kid} signs`)

  if (oldKeysLastSeconds === 0) {
    await everybody('the former key is refused', ({ all }) => all.length === 1)
    writeAuthKeys(file, [next])
  }
  for (const key of former) say(`3/3 dropped  ${key.kid}: ${endOf(key)}`)
}

function isGood({ until }: AuthKey): boolean {
  return until === null || until > new Date()
}

function endOf({ until }: AuthKey): string {
  if (!until || until <= new Date()) return 'no replica verifies with it any more'
  return `verifies what it has signed until ${until.toISOString()}, and then no more`
}
