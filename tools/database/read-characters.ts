import type { EventEmitter } from 'node:events'
import type { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import type { ClientBase } from 'pg'

const charOid = 18
const textOid = 25

/**
 * Teaches a connection the one-byte type "char" of Postgres' catalogue: the schema engine reads it as a character;
 * PrismaPg refuses it, and has no other type that it would hand on as a character.
 */
export function readCharacters(connection: Awaited<ReturnType<PrismaPg['connect']>>): void {
  const names = new Set<string>()
  connection.underlyingDriver().on('connect', (client: ClientBase) => {
    // pg's types leave out the connection, whose events pg itself lives on.
    const { connection: wire } = client as unknown as { connection: EventEmitter }
    wire.prependListener('rowDescription', ({ fields }: { fields: { name: string; dataTypeID: number }[] }) => {
      for (const field of fields) {
        if (field.dataTypeID !== charOid) names.delete(field.name)
        else {
          names.add(field.name)
          field.dataTypeID = textOid
        }
      }
    })
  })
  const queryRaw = connection.queryRaw.bind(connection)
  connection.queryRaw = async (query) => {
    const result = await queryRaw(query)
    const columnTypes = result.columnTypes.map((type, index) =>
      names.has(result.columnNames[index] ?? '') ? ColumnTypeEnum.Character : type,
    )
    return { ...result, columnTypes }
  }
}
