import type { z } from 'zod'
import { HttpProblem } from './http-problem'

/**
 * @returns the checked input
 * @throws HttpProblem 422 with a sentence for each field that is wrong
 */
export function parse<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const errors: Record<string, string> = {}
  for (const issue of result.error.issues) {
    // The first sentence of a field is the one that helps; "" is the body as a whole.
    errors[issue.path.join('.')] ??= sentence(issue)
  }
  const detail = Object.values(errors)[0] ?? 'The input is wrong.'
  throw new HttpProblem(422, 'validation_failed', detail, { errors })
}

/** What zod says of its own accord ("Invalid input: expected string, received undefined") is no sentence for people. */
function sentence({ code, message, path }: z.core.$ZodIssue): string {
  if (code !== 'invalid_type' || !message.startsWith('Invalid input')) return message
  return path.length === 0 ? 'Send an object.' : 'Fill this in.'
}
