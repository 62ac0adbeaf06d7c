import { beforeEach, expect, it, vi } from 'vitest'
import type { CartView } from '@/lib/views/cart-view'

const cartOf = (id: string | null, version: number): CartView => {
  return { id, version, lines: [], itemCount: 0, subtotalCents: 0, currency: 'EUR' }
}

/** Requests that wait for their answer, in the order in which they were sent. */
let waiting: { path: string; answer: (cart: CartView) => void }[] = []

beforeEach(() => {
  waiting = []
  vi.resetModules()
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('document', { cookie: '' })
  vi.stubGlobal('fetch', (path: string) => {
    return new Promise<Response>((resolve) => {
      waiting.push({ path, answer: (cart) => resolve(Response.json(cart)) })
    })
  })
})

const openStore = async () => (await import('./cart-store')).cartStore
const nextRequest = () => vi.waitFor(() => waiting.shift() ?? Promise.reject(new Error('nothing was sent')))

it('looks again where something was put in meanwhile: the answer is of before that', async () => {
  const store = await openStore()
  const look = store.look()
  const first = await nextRequest()
  store.take(cartOf('new', 1))
  first.answer(cartOf(null, 0))
  const second = await nextRequest()
  expect(store.read().confirmed?.id).toBe('new')
  second.answer(cartOf('new', 2))
  await look
  expect(store.read().confirmed).toMatchObject({ id: 'new', version: 2 })
})

it('asks once for all who look at the same time', async () => {
  const store = await openStore()
  const looks = [store.look(), store.look()]
  const { answer } = await nextRequest()
  answer(cartOf('one', 1))
  await Promise.all(looks)
  expect(waiting).toEqual([])
})

it('sends what waited for a change of the same line when that is answered', async () => {
  const store = await openStore()
  store.take(cartOf('one', 1))
  for (const quantity of [2, 3, 4]) store.ask({ id: `to ${quantity}`, kind: 'quantity', lineId: 'a', quantity })
  const first = await nextRequest()
  expect(waiting).toEqual([])
  first.answer(cartOf('one', 2))
  const second = await nextRequest()
  expect(store.read().pending).toMatchObject([{ id: 'to 4', isSent: true }])
  second.answer(cartOf('one', 3))
  await vi.waitFor(() => expect(store.read()).toMatchObject({ pending: [], confirmed: { version: 3 } }))
})
