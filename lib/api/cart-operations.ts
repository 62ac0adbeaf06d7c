import { addCartLineSchema, setQuantitySchema } from '../schemas/cart-line'
import { cartViewSchema } from '../views/cart-view'
import type { Operation } from './operation'

const common = { tag: 'Cart', access: 'guest or account' } as const
const cart = { status: 200, schema: cartViewSchema, description: 'The cart as it is now.' }

export const cartOperations: Operation[] = [
  {
    ...common,
    method: 'get',
    path: '/api/cart',
    summary: 'The cart, at the prices and stock of this moment',
    success: { ...cart, description: 'The cart; an empty one has no id.' },
  },
  {
    ...common,
    method: 'post',
    path: '/api/cart/lines',
    summary: 'Puts something in, on top of what is there',
    description:
      'A guest gets a cart in a signed cookie. Sent again by the proxy, or with the same Idempotency-Key, it counts once.',
    body: addCartLineSchema,
    takesForms: true,
    idempotencyKey: 'heeded',
    success: { ...cart, status: 201 },
    problems: [
      'bad_idempotency_key',
      'unknown_sku',
      'sold_out',
      'insufficient_stock',
      'quantity_limit',
      'unknown_add_on',
      'idempotency_key_reused',
    ],
  },
  {
    ...common,
    method: 'put',
    path: '/api/cart/lines/{id}',
    summary: 'Sets how many of a line',
    body: setQuantitySchema,
    takesForms: true,
    success: cart,
    problems: ['line_not_found', 'sold_out', 'insufficient_stock', 'quantity_limit'],
  },
  {
    ...common,
    method: 'delete',
    path: '/api/cart/lines/{id}',
    summary: 'Takes a line out',
    description: 'One that is gone already is no error.',
    success: cart,
    problems: ['line_not_found'],
  },
  {
    ...common,
    method: 'post',
    path: '/api/cart/lines/{id}',
    summary: 'Sets or takes out, for a page’s form, which can only post',
    description: '`quantity` sets, `remove` takes out.',
    body: setQuantitySchema,
    takesForms: true,
    success: { status: 303, description: 'The way back to the cart.' },
    problems: ['line_not_found', 'sold_out', 'insufficient_stock', 'quantity_limit'],
  },
]
