import 'server-only'
import { scrubText } from './scrub-text'

type DescribedError = {
  type: string
  message: string
  code?: string
  /** Next's, by which a visitor's error page names it. */
  digest?: string
  /** The frames alone. */
  stack?: string
  cause?: DescribedError
  errors?: DescribedError[]
}

const maxDepth = 4
const maxFrames = 20
const maxStackLength = 5_000

/**
 * What may be logged of an error: named fields and no others, because libraries hang whole requests and rows on theirs
 * (`meta`, `parameters`, `config`, `detail`).
 */
export function describeError(error: Error, depth = 0): DescribedError {
  const { code, digest } = error as { code?: unknown; digest?: unknown }
  const frames = framesOf(error)
  const deeper = (inner: Error) => describeError(inner, depth + 1)
  const cause = causeOf(error)
  return {
    type: error.name,
    message: messageOf(error),
    ...((typeof code === 'string' || typeof code === 'number') && { code: scrubText(String(code)) }),
    ...(typeof digest === 'string' && { digest: scrubText(digest) }),
    ...(frames && { stack: frames }),
    ...(cause && depth < maxDepth && { cause: deeper(cause) }),
    ...(error instanceof AggregateError &&
      depth < maxDepth && { errors: error.errors.slice(0, 5).filter(isError).map(deeper) }),
  }
}

function messageOf({ name, message }: Error): string {
  // Before its last line Prisma shows the call with all that was given to it.
  if (name.startsWith('PrismaClient')) return scrubText(message.trimEnd().split('\n').at(-1) ?? '')
  return scrubText(message)
}

/** A stack begins with the message, which may have several lines. */
function framesOf({ stack = '' }: Error): string {
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line))
  return scrubText(frames.slice(0, maxFrames).join('\n'), maxStackLength)
}

/** Prisma keeps what the driver said elsewhere. */
function causeOf(error: Error): Error | undefined {
  const { driverAdapterError } = Object((error as { meta?: unknown }).meta) as { driverAdapterError?: unknown }
  return [error.cause, driverAdapterError].find(isError)
}

function isError(value: unknown): value is Error {
  return value instanceof Error
}
