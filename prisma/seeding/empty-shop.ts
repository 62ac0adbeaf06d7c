import { Prisma } from '../../generated/prisma/client'

/**
 * Empties every table of the shop, those of later migrations too; only the record of the migrations stays. With the orders
 * go what the card company knows of them, and mails about them that wait.
 */
export async function emptyShop(tx: Prisma.TransactionClient): Promise<void> {
  const tables = await tx.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables
    WHERE schemaname = current_schema() AND tablename <> '_prisma_migrations'`
  if (tables.length === 0) return
  await tx.$executeRaw`TRUNCATE ${Prisma.raw(tables.map(({ name }) => name).join(', '))}`
  await tx.$executeRaw`TRUNCATE card_company.charges`
  await tx.$executeRaw`DELETE FROM pgboss.job WHERE name = 'send-mail'`
}
