import 'server-only'
import { transaction } from '@/server/platform/transaction'
import { endSignIns } from './end-sign-ins'
import { readEndsAgain } from './known-ends'

/**
 * Ends every sign-in of an account.
 * @param except the sign-in that goes on, if any
 */
export async function signOutEverywhere(userId: string, { except }: { except?: string | undefined }): Promise<void> {
  await transaction((tx) => endSignIns(tx, userId, { except, why: 'signed_out_elsewhere' }))
  readEndsAgain()
}
