import { expect, type APIRequestContext } from '@playwright/test'

/**
 * Waits until every replica refuses what these headers carry: one may know of an ending before the others do, which have
 * five seconds.
 */
export async function expectRefusedEverywhere(
  request: APIRequestContext,
  headers: Record<string, string>,
): Promise<void> {
  const refusing = async () => {
    const answers = await Promise.all(Array.from({ length: 9 }, () => request.get('/api/me', { headers })))
    const all = answers.every((answer) => answer.status() === 401)
    return all ? new Set(answers.map((answer) => answer.headers()['x-replica'])).size : 0
  }
  await expect.poll(refusing, { timeout: 10_000 }).toBeGreaterThanOrEqual(3)
}
