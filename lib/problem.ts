/** An error as the API says it: RFC 9457, with our own `code` and, for wrong input, a sentence for each field. */
export type Problem = {
  type: string
  title: string
  status: number
  /** For programs. Stable: clients decide by it. */
  code: string
  /** For people. */
  detail?: string
  /** Field path ("shippingAddress.city") to a sentence for people. */
  errors?: Record<string, string>
  [extension: string]: unknown
}
