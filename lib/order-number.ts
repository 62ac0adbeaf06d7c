// Crockford's alphabet: nobody mixes up 0 and O, or 1, I and L, when they read it out on the telephone.
export const orderNumberAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const orderNumberLength = 10

const pattern = new RegExp(`^GF-[${orderNumberAlphabet}]{${orderNumberLength}}$`)

/** Whether it could be the public number of an order, such as GF-7K3M9Q2PXV. */
export function isOrderNumber(text: string): boolean {
  return pattern.test(text)
}
