import 'server-only'
import { ok, type Result } from '@/lib/result'
import { countSession } from '@/server/platform/count-session'
import { log } from '@/server/platform/log'
import { noteUser } from '@/server/platform/note-user'
import { transaction } from '@/server/platform/transaction'
import type { TokenPair } from './begin-token-sign-in'
import { exchangeRefreshToken, type RefreshRefusal } from './exchange-refresh-token'
import { readEndsAgain } from './known-ends'
import { newRefreshToken } from './refresh-token'
import { signSession } from './sign-session'

/**
 * Lets a program go on in its sign-in: a new bearer token, and the next refresh token. What exactly two uses of one token
 * get is said at {@link exchangeRefreshToken}.
 * @param refreshToken whatever was sent
 * @param requestId the proxy's: a request that it sends again gets the same refresh token again
 */
export async function refreshSession(
  refreshToken: string,
  requestId: string,
): Promise<Result<TokenPair, RefreshRefusal>> {
  const use = { token: refreshToken, successor: newRefreshToken(), requestId }
  const exchanged = await transaction((tx) => exchangeRefreshToken(tx, use))
  if (!exchanged.ok) {
    noteRefusal(exchanged.error)
    return exchanged
  }
  const { family, refreshToken: next, refreshExpiresAt } = exchanged.value
  const { signInId: sid, beganAt, sessionVersion: ver, ...shopper } = family
  noteUser(shopper.id)
  countSession('refreshed')
  const session = await signSession(shopper, { sid, ver, auth_time: beganAt })
  return ok({ session, refreshToken: next, refreshExpiresAt })
}

/** Never with the token: whoever reads the log could try it. */
function noteRefusal({ code, ...refusal }: RefreshRefusal): void {
  countSession(code)
  const line = { code, ...('why' in refusal && { why: refusal.why }) }
  if (code === 'refresh_token_reused') {
    readEndsAgain()
    log().warn(line, 'a refresh token came again, so its sign-in was ended')
  } else log().info(line, 'refresh refused')
}
