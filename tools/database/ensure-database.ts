import { Client } from 'pg'

/**
 * Sees to it that a server has a database of this name.
 * @param serverUrl a URL of any other database on that server
 * @param emptied whether to throw away what is in it
 * @returns the URL of the database
 */
export async function ensureDatabase(serverUrl: string, name: string, { emptied = false } = {}): Promise<string> {
  const client = new Client({ connectionString: serverUrl, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    const identifier = client.escapeIdentifier(name)
    if (emptied) await client.query(`DROP DATABASE IF EXISTS ${identifier} WITH (FORCE)`)
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${identifier}`)
  } finally {
    await client.end()
  }
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}
