/** What a replica says of a token. */
export type Inspection = {
  header: Record<string, unknown> | null
  claims: Record<string, unknown> | null
  signaturePresent: boolean
  bytes: number
  limitBytes: number
  verifiedBy: string
  microseconds: number
  /** `good`, or the code of a refusal. */
  verdict: string
  /** What the news of an ending call it. */
  about: { signIn: string; account: string } | null
}
