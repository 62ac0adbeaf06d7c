import { readFileSync } from 'node:fs'

/**
 * What may come from a file, named by the variable with _FILE behind it, as containers are handed their secrets. (So may
 * AUTH_KEYS, whose file is read again and again: server/platform/key-ring.ts.)
 */
export const secretVariables = [
  'DATABASE_PASSWORD',
  'DATABASE_REPLICA_URL',
  'DATABASE_URL',
  'GITHUB_CLIENT_SECRET',
  'GOOGLE_CLIENT_SECRET',
  'LOG_HASH_KEY',
  'REDIS_URL',
  'SMTP_URL',
]

/**
 * Completes the environment by what files say: REDIS_URL_FILE=/run/secrets/redis-url becomes REDIS_URL. In the
 * environment of a container itself everybody sees a secret who may inspect it.
 * @param {Record<string, string | undefined>} env
 * @throws {Error} with one line that names the variable, when its file cannot be read or it is set in both ways
 */
export function takeSecretsFromFiles(env) {
  for (const name of secretVariables) {
    const file = env[`${name}_FILE`]
    if (!file) continue
    if (env[name]) throw new Error(`${name} and ${name}_FILE are both set. Set one of them.`)
    env[name] = readSecret(`${name}_FILE`, file)
  }
  const password = env.DATABASE_PASSWORD
  if (!password) return
  env.DATABASE_URL = withPassword(env.DATABASE_URL, password)
  if (env.DATABASE_REPLICA_URL) env.DATABASE_REPLICA_URL = withPassword(env.DATABASE_REPLICA_URL, password)
}

/** @param {string} variable @param {string} file */
function readSecret(variable, file) {
  try {
    const text = readFileSync(file, 'utf8').trim()
    if (text !== '') return text
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    const advice =
      code === 'EACCES' ? ' Let everybody read the file (chmod 444), and nobody its folder (chmod 700).' : ''
    throw new Error(`${variable} names ${file}, which cannot be read: ${code}.${advice}`, { cause: error })
  }
  throw new Error(`${variable} names ${file}, which is empty.`)
}

/**
 * So that the database server and those who sign in to it share one file that holds nothing but the password.
 * @param {string | undefined} url left as it is when it has a password, or is none: that is said where it is checked
 * @param {string} password
 */
function withPassword(url, password) {
  if (!url || !URL.canParse(url)) return url
  const parsed = new URL(url)
  if (parsed.password !== '') return url
  parsed.password = encodeURIComponent(password)
  return parsed.href
}
