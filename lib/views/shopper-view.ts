/** Who is signed in, as the token says. */
export type ShopperView = {
  id: string
  email: string
  name: string
  role: 'shopper' | 'administrator'
}
