import type { AddLineFailure } from '@/server/cart/add-line'
import type { SetQuantityFailure } from '@/server/cart/set-line-quantity'
import { HttpProblem } from './http-problem'

/** Says for API clients and for people why a cart could not be changed. */
export function cartProblem(failure: AddLineFailure | SetQuantityFailure): HttpProblem {
  const { code, ...data } = failure
  switch (failure.code) {
    case 'unknown_sku':
      return new HttpProblem(404, code, `There is nothing with the SKU ${failure.sku}.`, data)
    case 'unknown_add_on':
      return new HttpProblem(422, code, `This does not come with “${failure.addOn}”.`, data)
    case 'line_not_found':
      return new HttpProblem(404, code, 'This is not in your cart any more.')
    case 'sold_out':
      return new HttpProblem(409, code, 'This is sold out.', { available: 0 })
    case 'insufficient_stock':
      return new HttpProblem(409, code, insufficient(failure.available, failure.inCart), data)
    case 'quantity_limit':
      return new HttpProblem(409, code, `At most ${failure.max} of one thing go into a cart.`, data)
  }
}

function insufficient(available: number, inCart: number): string {
  const left = available === 1 ? 'Only 1 is left' : `Only ${available} are left`
  return inCart > 0 ? `${left}, and ${inCart} ${inCart === 1 ? 'is' : 'are'} in your cart already.` : `${left}.`
}
