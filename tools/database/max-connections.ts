import { Client } from 'pg'

/** @returns how many connections the server of this database allows in all */
export async function maxConnections(databaseUrl: string): Promise<number> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    const { rows } = await client.query<{ most: number }>(`SELECT current_setting('max_connections')::int AS most`)
    return rows[0]?.most ?? 0
  } finally {
    await client.end()
  }
}
