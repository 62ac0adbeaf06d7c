import { expect, type APIRequestContext } from '@playwright/test'

/**
 * Waits until every replica refuses what these headers carry: one may know of an ending before the others do, which have
 * five seconds.
 * @param through one connection to each replica; or the one to the proxy, which takes the next replica each time
 */
export async function expectRefusedEverywhere(
  through: APIRequestContext | APIRequestContext[],
  headers: Record<string, string>,
  { withinMs = 10_000 } = {},
): Promise<void> {
  const ways = Array.isArray(through) ? through : Array.from({ length: 9 }, () => through)
  const refusing = async () => {
    const answers = await Promise.all(ways.map((way) => way.get('/api/me', { headers })))
    const all = answers.every((answer) => answer.status() === 401)
    return all ? new Set(answers.map((answer) => answer.headers()['x-replica'])).size : 0
  }
  await expect.poll(refusing, { timeout: withinMs, intervals: [100] }).toBeGreaterThanOrEqual(3)
}
