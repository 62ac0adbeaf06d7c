import 'server-only'
import type { SignInView } from '@/lib/views/sign-in-view'
import { db } from '@/server/platform/db'
import { nameDevice } from './name-device'

/** Who signs in more often at once is a program, and reads no list. */
const countMax = 50

/** When a token ends is known a minute late, see noteSeen. */
const marginMs = 2 * 60_000

/**
 * @param currentId the sign-in of who asks
 * @returns where this account is signed in now: the present place first, then the one used last
 */
export async function listSignIns(userId: string, currentId: string): Promise<SignInView[]> {
  const rows = await db().signIn.findMany({
    where: { userId, endedAt: null, expiresAt: { gt: new Date(Date.now() - marginMs) } },
    select: { id: true, via: true, userAgent: true, createdAt: true, lastSeenAt: true },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
    take: countMax,
  })
  const views = rows.map(({ id, via, userAgent, createdAt, lastSeenAt }) => ({
    id,
    isCurrent: id === currentId,
    via,
    ...nameDevice(userAgent),
    signedInAt: createdAt.toISOString(),
    // Whoever asks is here.
    lastSeenAt: (id === currentId ? new Date() : lastSeenAt).toISOString(),
  }))
  return views.toSorted((a, b) => Number(b.isCurrent) - Number(a.isCurrent))
}
