import { Client } from 'pg'
import { UsageError } from '../usage-error'

/** @throws UsageError when nobody can connect to the database that DATABASE_URL names */
export async function checkDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  try {
    await client.connect()
  } catch (error) {
    const { hostname, port, pathname } = new URL(url)
    const place = `${hostname}:${port || 5432}${pathname}`
    throw new UsageError(`DATABASE_URL: cannot connect to ${place}: ${reason(error)}`)
  } finally {
    await client.end().catch(() => {})
  }
}

// A refused connection to a name with two addresses is an AggregateError, whose own message is empty.
function reason(error: unknown): string {
  if (error instanceof AggregateError) return reason(error.errors[0])
  return error instanceof Error ? error.message : String(error)
}
