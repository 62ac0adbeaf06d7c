import { PrismaPg } from '@prisma/adapter-pg'
import { readCharacters } from './read-characters'

type Connection = Awaited<ReturnType<PrismaPg['connect']>>

/**
 * PrismaPg with three things put right that the schema engine needs: scripts sent whole, "char" columns, and a shadow
 * database that is really another one.
 */
export class EnginePg extends PrismaPg {
  readonly #url: string
  #cleanups: (() => Promise<void>)[] = []
  #shadow: EnginePg | undefined
  #lastError: unknown

  /** What Postgres answered to the last script that failed, if one did. */
  get lastError(): unknown {
    return this.#lastError ?? this.#shadow?.lastError
  }

  constructor(url: string) {
    super({ connectionString: url, connectionTimeoutMillis: 5_000 })
    this.#url = url
  }

  override async connect(): Promise<Connection> {
    const connection = await super.connect()
    const pool = connection.underlyingDriver()
    readCharacters(connection)
    // PrismaPg cuts a script at every ";", also inside a comment or a function's body, and runs the pieces one by one.
    // Sent whole, Postgres parses it, and a migration that fails half-way leaves nothing behind.
    connection.executeScript = async (script) => {
      await pool.query(script).catch((error: unknown) => {
        this.#lastError = error
        throw error
      })
    }
    this.#cleanups.unshift(() => connection.dispose())
    return connection
  }

  // PrismaPg's own one connects to the database of the connection string again, and the engine would try its
  // migrations out on real data.
  override async connectToShadowDb(): Promise<Connection> {
    const name = `goldfish_shadow_${process.pid}_${Date.now()}`
    const main = await this.connect()
    await main.executeScript(`CREATE DATABASE ${name}`)
    this.#cleanups.unshift(() => main.executeScript(`DROP DATABASE ${name} WITH (FORCE)`))
    const url = new URL(this.#url)
    url.pathname = `/${name}`
    const shadow = new EnginePg(url.href)
    this.#shadow = shadow
    this.#cleanups.unshift(() => shadow.closeAll())
    return shadow.connect()
  }

  /** The last thing opened is closed first. What the engine has closed by itself refuses a second time, which is fine. */
  async closeAll(): Promise<void> {
    for (const cleanup of this.#cleanups) await cleanup().catch(() => {})
  }
}
