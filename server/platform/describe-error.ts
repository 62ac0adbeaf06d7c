import 'server-only'
import { scrubText } from './scrub-text'
import { stackFrames } from './stack-frames'

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

/**
 * What may be logged of an error: named fields and no others, because libraries hang whole requests and rows on theirs
 * (`meta`, `parameters`, `config`, `detail`).
 */
export function describeError(error: Error, depth = 0): DescribedError {
  const { code, digest } = error as { code?: unknown; digest?: unknown }
  const frames = stackFrames(error.stack ?? '')
  const deeper = (inner: Error) => describeError(inner, depth + 1)
  const cause = causeOf(error)
  return {
    type: error.name,
    message: scrubText(error.message),
    ...((typeof code === 'string' || typeof code === 'number') && { code: scrubText(String(code)) }),
    ...(typeof digest === 'string' && { digest: scrubText(digest) }),
    ...(frames && { stack: frames }),
    ...(cause && depth < maxDepth && { cause: deeper(cause) }),
    ...(error instanceof AggregateError &&
      depth < maxDepth && { errors: error.errors.slice(0, 5).filter(isError).map(deeper) }),
  }
}

/** Prisma keeps what the driver said elsewhere. */
function causeOf(error: Error): Error | undefined {
  const { driverAdapterError } = Object((error as { meta?: unknown }).meta) as { driverAdapterError?: unknown }
  return [error.cause, driverAdapterError].find(isError)
}

function isError(value: unknown): value is Error {
  return value instanceof Error
}
