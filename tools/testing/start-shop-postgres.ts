import { applyMigrations } from '../database/apply-migrations'
import { TestPostgres } from './test-postgres'

const shop = 'shop'

/**
 * Starts a Postgres of a test's own with the shop's tables in it. The shop's role is no superuser, as in real life: it
 * has no connections kept back for it, and time-outs hold for it.
 * @returns the server, and the shop's URL at any port that leads to it
 */
export async function startShopPostgres() {
  const server = await TestPostgres.start()
  await server.query(`CREATE ROLE ${shop} LOGIN`)
  await server.query(`CREATE DATABASE ${shop} OWNER ${shop}`)
  await applyMigrations(shopUrl(server.port))
  return server
}

export function shopUrl(port: number): string {
  return `postgres://${shop}@127.0.0.1:${port}/${shop}`
}
