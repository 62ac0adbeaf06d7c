import { Prisma } from '../../generated/prisma/client'

/** Empties every table of the shop, those of later migrations too; only the record of the migrations stays. */
export async function emptyShop(tx: Prisma.TransactionClient): Promise<void> {
  const tables = await tx.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables
    WHERE schemaname = current_schema() AND tablename <> '_prisma_migrations'`
  if (tables.length === 0) return
  await tx.$executeRaw`TRUNCATE ${Prisma.raw(tables.map(({ name }) => name).join(', '))}`
}
