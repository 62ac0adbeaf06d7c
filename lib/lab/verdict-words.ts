/** Why a token is not accepted, as a sentence. @param verdict `good`, or the code of a refusal */
export function verdictWords(verdict: string): string {
  return sentences[verdict] ?? `Refused: ${verdict.replaceAll('_', ' ')}.`
}

const sentences: Record<string, string> = {
  good: 'Good: one of our keys signed it, for this purpose, and it has not ended.',
  token_expired: 'Refused: its time is over. The signature is good, and does not help.',
  token_not_yet_valid: 'Refused: it comes from the future.',
  token_unknown_key: 'Refused: it names a key that is not in the ring.',
  token_invalid: 'Refused: the signature does not belong to these words.',
  token_revoked: 'Refused: the signature is good, but this sign-in was ended.',
  token_too_long: 'Refused unread: it is too long.',
}
