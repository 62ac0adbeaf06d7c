import 'server-only'
import pino from 'pino'
import { env } from './env'

let logger: pino.Logger | undefined

/** JSON lines on standard output, each with the replica's name. Never log tokens, cookies, addresses or card numbers. */
export function log(): pino.Logger {
  logger ??= pino({ level: env().LOG_LEVEL, base: { replica: env().REPLICA_NAME } })
  return logger
}
