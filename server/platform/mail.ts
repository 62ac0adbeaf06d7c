import 'server-only'
import type { OrderView } from '@/lib/views/order-view'

/** To whom, and what is told: by the name of a template in server/mail and what goes into it. */
export type Mail = { to: string } & (OrderConfirmation | PasswordChanged | ProviderLinked)

/** One with a secret in it: sent as soon as it is written, and never put into the queue, which is a table. */
export type SecretMail = { to: string } & PasswordReset

type OrderConfirmation = { template: 'order-confirmation'; data: { name: string; order: OrderView } }
type PasswordChanged = { template: 'password-changed'; data: { name: string } }
type ProviderLinked = {
  template: 'provider-linked'
  data: { name: string; provider: string; isPasswordGone: boolean }
}
type PasswordReset = { template: 'password-reset'; data: { name: string; token: string } }
