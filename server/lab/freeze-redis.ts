import 'server-only'
import { fail, ok, type Result } from '@/lib/result'
import { command } from './lab-command'
import { meet } from './meet'

const hearWithinMs = 1_000

/**
 * Has every replica behave as if Redis did not answer, for so long. It ends by itself, in each.
 * @param seconds at most 10
 * @returns who heard it
 */
export async function freezeRedis(
  seconds: number,
): Promise<Result<{ seconds: number; replicas: string[] }, { code: 'lab_unavailable' }>> {
  try {
    const { replicas } = await meet({ isPresent: false })
    const options = { expected: replicas.length, withinMs: hearWithinMs }
    return ok({ seconds, replicas: await command({ kind: 'freeze', seconds }, options) })
  } catch {
    return fail({ code: 'lab_unavailable' })
  }
}
