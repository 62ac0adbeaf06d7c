import { limited } from '@/app/_http/limited'

/**
 * Counts a request against a limit of its address, and one of all addresses together: a shop that is a demonstration is
 * everybody's. @throws HttpProblem 429
 */
export async function limitedForAll(request: Request, limit: 'lab-account' | 'lab-deed'): Promise<void> {
  // In this order: who is refused takes nothing from the others.
  await limited(request, limit)
  await limited(request, `${limit}-all`, { who: 'all' })
}
