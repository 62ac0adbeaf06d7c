import { randomUUID } from 'node:crypto'

type Headers = Record<string, string>

/** The headers by which the shop knows somebody who is signed in, in both ways. */
export type Visitor = { bearer: Headers; cookie: Headers; token: string }

/**
 * Brings an account into the shop, with one thing in its cart.
 * @param baseUrl of one replica
 * @returns what signs it in
 */
export async function bringVisitor(baseUrl: string): Promise<() => Promise<Visitor>> {
  const send = async (path: string, json?: object, headers: Headers = {}) => {
    const sent = json && { method: 'POST', body: JSON.stringify(json) }
    const all = { 'Content-Type': 'application/json', ...headers }
    const response = await fetch(baseUrl + path, { ...sent, headers: all })
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
    return response.json()
  }
  const { items } = await send('/api/products?inStock=true&pageSize=1')
  const { variants } = await send(`/api/products/${items[0].slug}`)
  const account = { email: `drill-${randomUUID()}@goldfish.test`, password: 'three quiet kettles' }
  await send('/api/register', { ...account, name: 'Drill' })
  const signIn = async () => {
    const { token } = await send('/api/token', account)
    // A browser's cookie holds the same kind of token.
    return {
      bearer: { Authorization: `Bearer ${token}` },
      cookie: { Cookie: `goldfish.session=${token}` },
      token,
    }
  }
  await send('/api/cart/lines', { sku: variants[0].sku, quantity: 1 }, (await signIn()).bearer)
  return signIn
}
