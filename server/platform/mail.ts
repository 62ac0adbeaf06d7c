import 'server-only'
import type { OrderView } from '@/lib/views/order-view'

/** To whom, and what is told: by the name of a template in server/mail and what goes into it. */
export type Mail = { to: string } & OrderConfirmation

type OrderConfirmation = { template: 'order-confirmation'; data: { name: string; order: OrderView } }
