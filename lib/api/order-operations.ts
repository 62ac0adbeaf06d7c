import { z } from 'zod'
import { orderRequestSchema } from '../schemas/order-request'
import { pageSchema } from '../schemas/page'
import { orderSummaryViewSchema, orderViewSchema } from '../views/order-view'
import type { Operation } from './operation'

const common = { tag: 'Orders', access: 'account' } as const

export const orderPageViewSchema = z.object({
  items: z.array(orderSummaryViewSchema),
  total: z.int().min(0),
  page: z.int().min(1),
  pageSize: z.int().min(1),
})

export const orderOperations: Operation[] = [
  {
    ...common,
    method: 'post',
    path: '/api/orders',
    summary: 'Orders what is in the cart',
    description:
      'However often it is sent with one key, and to whichever replicas, there is one order, and every repeat gets the first answer, with `Idempotency-Replayed: true`. What refuses an order leaves cart and stock as they were; use a new key for the next try.',
    body: orderRequestSchema,
    takesForms: true,
    idempotencyKey: 'needed',
    success: { status: 201, schema: orderViewSchema, description: 'The order, paid.' },
    problems: [
      'idempotency_key_required',
      'bad_idempotency_key',
      'card_declined',
      'cart_empty',
      'sold_out',
      'insufficient_stock',
      'price_changed',
      'in_progress',
      'order_expired',
      'idempotency_key_reused',
    ],
  },
  {
    ...common,
    method: 'get',
    path: '/api/orders',
    summary: 'Your orders, newest first',
    query: pageSchema,
    success: { status: 200, schema: orderPageViewSchema, description: 'One page of them.' },
    problems: ['validation_failed'],
  },
  {
    ...common,
    method: 'get',
    path: '/api/orders/{number}',
    summary: 'One of your orders',
    description: 'Somebody else’s is not found, so that numbers cannot be tried out.',
    success: { status: 200, schema: orderViewSchema, description: 'The order.' },
    problems: ['unknown_order'],
  },
]
