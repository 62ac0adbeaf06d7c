import { UsageError } from '../usage-error'

/** @returns DATABASE_URL @throws UsageError when it is missing or no Postgres URL */
export function requireDatabaseUrl(): string {
  const url = process.env['DATABASE_URL']
  if (url && /^postgres(ql)?:$/.test(URL.parse(url)?.protocol ?? '')) return url
  const wrong = url ? 'is not a postgres:// URL' : 'is not set'
  throw new UsageError(
    `DATABASE_URL ${wrong}; for example DATABASE_URL=postgres://goldfish:secret@localhost:5432/goldfish`,
  )
}
