import 'server-only'
import { readFileSync } from 'node:fs'
import { env } from './env'
import { keyRingSchema, type SigningKey } from './key-ring-schema'
import { log } from './log'

/** How old this process' copy of AUTH_KEYS_FILE may be. */
const copyAgeMsMax = 1_000

type Copy = { keys: SigningKey[]; text: string; readAt: number }

// On globalThis, because proxy.ts and the routes are bundles of their own and must not know different keys.
const holder = globalThis as typeof globalThis & { goldfishKeys?: Copy }

/**
 * The signing keys that all replicas share. The first one signs, all of them verify. They come from AUTH_KEYS, or from
 * AUTH_KEYS_FILE, which is read again while the replica runs: so keys can be changed without a restart.
 */
export function keyRing(): [SigningKey, ...SigningKey[]] {
  const now = new Date()
  const [first, ...others] = present()
  if (!first) throw new Error('the key ring holds no key')
  return [first, ...others.filter(({ until }) => until === null || until > now)]
}

function present(): SigningKey[] {
  const { AUTH_KEYS, AUTH_KEYS_FILE: file } = env()
  if (file === undefined) return AUTH_KEYS ?? []
  const { goldfishKeys: copy } = holder
  // A clock that was set back must not make the copy young for ever.
  const ageMs = Date.now() - (copy?.readAt ?? 0)
  if (copy && ageMs >= 0 && ageMs < copyAgeMsMax) return copy.keys
  holder.goldfishKeys = readAgain(file, copy)
  return holder.goldfishKeys.keys
}

/** @throws Error when there is no former copy to go on with: a replica does not start without keys */
function readAgain(file: string, copy: Copy | undefined): Copy {
  const readAt = Date.now()
  const { text, keys, wrong } = readFile(file)
  if (copy && text === copy.text) return { ...copy, readAt }
  if (keys) {
    log().info({ kids: keys.map(({ kid }) => kid) }, 'signing keys read')
    return { keys, text, readAt }
  }
  if (!copy) throw new Error(`AUTH_KEYS_FILE: ${file} ${wrong}`)
  // Told once for each wrong content.
  log().error({ file }, `the signing keys stay as they were: the file ${wrong}`)
  return { ...copy, text, readAt }
}

/** @returns what is wrong never repeats what is in the file */
function readFile(file: string): { text: string; keys?: SigningKey[]; wrong?: string | undefined } {
  try {
    const text = readFileSync(file, 'utf8')
    const { data, error } = keyRingSchema.safeParse(text)
    return data ? { text, keys: data } : { text, wrong: error?.issues[0]?.message }
  } catch (error) {
    return { text: '', wrong: `cannot be read: ${error instanceof Error && 'code' in error ? String(error.code) : ''}` }
  }
}
