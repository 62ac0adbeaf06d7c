import { deliveryTitle } from '@/lib/delivery'
import { deliveryCountries } from '@/lib/schemas/shipping-address'
import type { OrderView } from '@/lib/views/order-view'
import { orderWords } from '@/words/en/order'
import styles from './shipping-to.module.css'

export function ShippingTo({ order }: { order: OrderView }) {
  const { name, line1, line2, postalCode, city, country } = order.shippingAddress
  return (
    <div>
      <h2 className={styles.title}>
        {order.delivery === 'pickup' ? deliveryTitle('pickup') : orderWords.deliveryTo(deliveryTitle(order.delivery))}
      </h2>
      <address className={styles.address}>
        {[name, line1, line2, `${postalCode} ${city}`, deliveryCountries[country]].filter(Boolean).join('\n')}
      </address>
    </div>
  )
}
