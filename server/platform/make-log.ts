import 'server-only'
import pino from 'pino'
import { redact } from './redact'

type LogSettings = {
  level: string
  replica: string
  /** What every line says of the moment in which it is written. */
  context: () => object
}

/**
 * JSON lines in which no secret and nobody's name is found, whatever is given to it.
 * @param destination standard output without it. Written at once, so that a replica that dies takes no line with it
 */
export function makeLog({ level, replica, context }: LogSettings, destination?: pino.DestinationStream): pino.Logger {
  const options: pino.LoggerOptions = {
    level,
    base: { replica },
    mixin: context,
    // As the proxy writes them.
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    // Errors are described before pino sees them.
    serializers: { err: (described: unknown) => described },
    hooks: {
      logMethod(args: unknown[], method) {
        const [first, ...others] = args
        const fields = first instanceof Error ? { err: first } : first
        method.apply(this, [fields, ...others].map((part) => redact(part)) as Parameters<pino.LogFn>)
      },
    },
  }
  // pino's own default leaves lines to be written later.
  return pino(options, destination ?? pino.destination({ dest: process.stdout.fd, sync: true }))
}
