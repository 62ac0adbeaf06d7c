import 'server-only'

/** Whose cart: an account's, or that of the guest who holds the signed cart token. */
export type CartOwner = { kind: 'user'; userId: string } | { kind: 'guest'; cartId: string } | { kind: 'nobody' }
