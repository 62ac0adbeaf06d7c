import { expect, it } from 'vitest'
import type { Mail } from '@/server/platform/mail'
import { renderMail } from './render-mail'
import { anOrderMail } from './testing/an-order-mail'

const letter = renderMail(anOrderMail(), 'https://goldfish.example')

it('says in text what was bought, what it costs, where it goes and where to look', () => {
  expect(letter.subject).toBe('Your order GF-7K3M9Q2PXV')
  expect(letter.text).toBe(`Thank you, Ada.

We have your order GF-7K3M9Q2PXV, and it is paid. It should be with you in 2 to 4 working days.

2 × Yirgacheffe Adado, 250 g, whole beans, Gift wrap: €33.80

Subtotal: €33.80
Standard delivery: €4.90
Total: €38.70

Paid with the card ending in 4242.

It goes to
Ada Lovell
Main Street 1
89073 Ulm
Germany

See your order: https://goldfish.example/orders/GF-7K3M9Q2PXV

-- 
Goldfish, coffee from servers that remember nothing
`)
})

it('says in HTML all that the text says, and takes nothing of it for HTML', () => {
  const words = letter.text.match(/[\w€.]+/g) ?? []
  for (const word of words) expect(letter.html).toContain(word)
  const hostile = anOrderMail()
  hostile.data.order.shippingAddress.line1 = '<img src=x onerror="alert(1)"> & sons'
  expect(renderMail(hostile, 'https://goldfish.example').html).toContain(
    '&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; sons',
  )
})

it('says of an order that is fetched when it is ready, and not where it goes', () => {
  const mail = anOrderMail()
  mail.data.order.delivery = 'pickup'
  mail.data.order.deliveryCents = 0
  const { text } = renderMail(mail, 'https://goldfish.example')
  expect(text).toContain('waiting at the counter in an hour')
  expect(text).toContain('Pick up at the counter: free')
  expect(text).not.toContain('It goes to')
})

it('refuses a template of a later release, so that the job waits for a replica that knows it', () => {
  const later = { to: 'ada@goldfish.test', template: 'from-the-future', data: {} } as unknown as Mail
  expect(() => renderMail(later, 'https://goldfish.example')).toThrow('no template from-the-future')
})

it('leads whoever has forgotten the password to the shop of the configuration, and nobody else is told', () => {
  const mail = {
    to: 'ada@goldfish.test',
    template: 'password-reset',
    data: { name: 'Ada Lovell', token: 'secret' },
  } as const
  expect(renderMail(mail, 'https://goldfish.example').text).toBe(`Hello, Ada.

Somebody, we hope you, has forgotten the password of your account.

Set a new password: https://goldfish.example/reset-password?token=secret

This works once, and for 30 minutes.

It was not you? Then do nothing: your password stays as it is.

-- 
Goldfish, coffee from servers that remember nothing
`)
})

it('tells the owner of a new password what to do if it was somebody else', () => {
  const mail = { to: 'ada@goldfish.test', template: 'password-changed', data: { name: 'Ada Lovell' } } as const
  const { subject, text } = renderMail(mail, 'https://goldfish.example')
  expect(subject).toBe('Your password was changed')
  expect(text).toContain('Set a new password: https://goldfish.example/forgot-password')
})

it('tells whoever has signed in with a provider what it has opened, and what has become of the password', () => {
  const data = { name: 'Ada Lovell', provider: 'Google', isPasswordGone: true }
  const mail = { to: 'ada@goldfish.test', template: 'provider-linked', data } as const
  const render = (isPasswordGone: boolean) =>
    renderMail({ ...mail, data: { ...data, isPasswordGone } }, 'https://goldfish.example').text
  expect(render(true)).toContain('You have signed in with Google')
  expect(render(true)).toContain('the password of before opens nothing any more')
  expect(render(false)).not.toContain('opens nothing')
})
