import { expect, it } from 'vitest'
import { v7 } from 'uuid'
import type { Cart, OrderStatus } from '@/generated/prisma/client'
import { cartTokenDays } from '@/lib/cart-token-days'
import { createCart } from '@/prisma/factories/create-cart'
import { createOrder } from '@/prisma/factories/create-order'
import { createProduct } from '@/prisma/factories/create-product'
import { createUser } from '@/prisma/factories/create-user'
import { db } from '@/server/platform/db'
import { expireCarts } from './expire-carts'

async function aCart(
  overrides: { status?: Cart['status']; userId?: string | null } = {},
  ageDays = 0,
): Promise<string> {
  const { variants } = await createProduct(db())
  const cart = await createCart(db(), { ...overrides, lines: variants.map((variant) => ({ variant })) })
  await db().$executeRaw`
    UPDATE carts SET updated_at = now() - make_interval(days => ${ageDays}) WHERE id = ${cart.id}::uuid`
  return cart.id
}

async function anOrderedCart(status: OrderStatus): Promise<string> {
  const { user } = await createUser(db())
  const cartId = await aCart({ userId: user.id })
  await createOrder(db(), { userId: user.id, cartId, status, variant: { sku: 'ANY', priceCents: 1000 } })
  return cartId
}

/** @returns how many lines the cart has; null when it is gone */
async function linesOf(id: string): Promise<number | null> {
  const cart = await db().cart.findUnique({ where: { id }, select: { _count: { select: { lines: true } } } })
  return cart && cart._count.lines
}

it('a guest’s cart goes, with its lines, when the browser’s token has run out', async () => {
  const [young, old, merged] = [
    await aCart({}, cartTokenDays - 1),
    await aCart({}, cartTokenDays + 1),
    await aCart({ status: 'merged' }, cartTokenDays + 1),
  ]
  await expireCarts()
  expect([await linesOf(young), await linesOf(old), await linesOf(merged)]).toEqual([1, null, null])
  expect(await db().cartLine.count({ where: { cartId: { in: [old, merged] } } })).toBe(0)
})

it('a shopper’s cart stays, however old it is', async () => {
  const { user } = await createUser(db())
  const cart = await aCart({ userId: user.id }, 1_000)
  await expireCarts()
  expect(await linesOf(cart)).toBe(1)
})

it('lines of an ordered cart go once the order is paid, not while they may have to go back', async () => {
  const [paid, pending] = [await anOrderedCart('paid'), await anOrderedCart('pending')]
  await expireCarts()
  expect([await linesOf(paid), await linesOf(pending)]).toEqual([0, 1])
})

it('many are deleted by two replicas at once, each once, past what somebody has in hand', async () => {
  const ids = Array.from({ length: 1_300 }, () => v7())
  await db().cart.createMany({ data: ids.map((id) => ({ id, updatedAt: new Date(0) })) })
  const [held] = ids
  const deleted = await db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM carts WHERE id = ${held}::uuid FOR UPDATE`
    return Promise.all([expireCarts(), expireCarts()])
  })
  expect(deleted.reduce((sum, { carts }) => sum + carts, 0)).toBe(1_299)
  expect(await db().cart.count({ where: { id: { in: ids } } })).toBe(1)
  expect(await expireCarts()).toMatchObject({ carts: 1 })
})

it('nothing is deleted when it is told to stop', async () => {
  const cart = await aCart({}, cartTokenDays + 1)
  expect(await expireCarts(AbortSignal.abort())).toEqual({ carts: 0, lines: 0 })
  expect(await linesOf(cart)).toBe(1)
})
