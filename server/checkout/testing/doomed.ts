/** An order that was being placed when its replica died. */
export type Doomed = {
  buyer: string
  sku: string
  key: string
  requestId: string
  /** The statement that was not sent any more; null when all were, and only the answer was lost. */
  before: string | null
}

/** What a doomed order is about. */
export const doomed = { stock: 10, quantity: 3 }
