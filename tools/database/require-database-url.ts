import { takeSecretsFromFiles } from '../../deploy/replica/secret-files.mjs'
import { UsageError } from '../usage-error'

/** @returns DATABASE_URL, also where it or its password comes from a file @throws UsageError when it is missing or no Postgres URL */
export function requireDatabaseUrl(): string {
  const { DATABASE_URL, DATABASE_URL_FILE, DATABASE_PASSWORD, DATABASE_PASSWORD_FILE } = process.env
  const env = { DATABASE_URL, DATABASE_URL_FILE, DATABASE_PASSWORD, DATABASE_PASSWORD_FILE }
  try {
    takeSecretsFromFiles(env)
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
  const url = env.DATABASE_URL
  if (url && /^postgres(ql)?:$/.test(URL.parse(url)?.protocol ?? '')) return url
  const wrong = url ? 'is not a postgres:// URL' : 'is not set'
  throw new UsageError(
    `DATABASE_URL ${wrong}; for example DATABASE_URL=postgres://goldfish:secret@localhost:5432/goldfish`,
  )
}
