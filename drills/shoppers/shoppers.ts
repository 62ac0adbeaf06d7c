import { goShopping } from './go-shopping'
import type { ShoppingPlan } from './shopping-plan'

// A process of its own, so that it is never they who are slow when the shop is: started by start-shoppers.ts, it is sent a
// plan, and "stop" when they shall come no more.
const closing = new AbortController()

process.on('message', (message: ShoppingPlan | 'stop') => {
  if (message === 'stop') return closing.abort()
  void goShopping(message, closing.signal).then((result) => process.send?.(result))
})
process.on('disconnect', () => process.exit())
