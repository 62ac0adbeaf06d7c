import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '../../generated/prisma/client'

/**
 * A client for scripts and tests, which run outside of a replica. Close it with `$disconnect()`, or the process waits.
 * @param url postgres://user:password@host:port/database
 */
export function openDatabase(url: string, maxConnections = 4): PrismaClient {
  const adapter = new PrismaPg({
    connectionString: url,
    max: maxConnections,
    connectionTimeoutMillis: 5_000,
    application_name: 'goldfish-script',
  })
  return new PrismaClient({ adapter })
}
