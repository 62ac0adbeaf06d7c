import { expect, it } from 'vitest'
import { z } from 'zod'
import { redact } from './redact'

it('leaves out what stands under a telling name, at any depth and in any spelling', () => {
  const row = {
    id: 7,
    name: 'Ada',
    email: 'x',
    passwordHash: 'x',
    deep: { shippingAddress: { line1: 'x' }, apiKey: 'x' },
  }
  expect(redact([row])).toEqual([
    {
      id: 7,
      name: '[redacted]',
      email: '[redacted]',
      passwordHash: '[redacted]',
      deep: { shippingAddress: '[redacted]', apiKey: '[redacted]' },
    },
  ])
  const secrets = {
    PASSWORD: 1,
    access_token: 1,
    'set-cookie': 1,
    Authorization: 1,
    cardNumber: 1,
    csrfToken: 1,
    body: 1,
  }
  expect(new Set(Object.values(Object(redact(secrets))))).toEqual(new Set(['[redacted]']))
})

it('keeps what says nothing about anybody', () => {
  const at = new Date()
  const fields = { status: 503, ms: 3, route: '/api/orders', requestId: 'abc', replica: 'S1', ok: true, none: null, at }
  expect(redact(fields)).toEqual(fields)
  expect(redact({ count: 3n })).toEqual({ count: '3' })
})

it('tells only the kind of what is more than data', () => {
  expect(redact({ a: new Headers({ cookie: 'x' }), b: new URLSearchParams('q=x'), c: Buffer.from('x') })).toEqual({
    a: '[Headers]',
    b: '[URLSearchParams]',
    c: '[Buffer]',
  })
})

it('ends with what has no end', () => {
  const ring: { next?: unknown } = {}
  ring.next = ring
  expect(JSON.stringify(redact(ring))).toContain('[…]')
  expect(redact(Array.from({ length: 1_000 }, () => 1))).toHaveLength(50)
})

it('tells of an error its kind, its message without values, its frames and its causes', () => {
  const cause = Object.assign(new Error('Key (email)=(ada@goldfish.test) already exists.'), {
    code: '23505',
    detail: 'Key (email)=(ada@goldfish.test)',
    parameters: ['ada@goldfish.test'],
  })
  const error = Object.assign(new TypeError('no "Ada Lovell" here\nand no ada@goldfish.test', { cause }), {
    digest: '1234',
    config: { headers: { cookie: 'secret' } },
  })
  const told = redact(error)
  expect(told).toMatchObject({
    type: 'TypeError',
    message: 'no "…" here\nand no [e-mail]',
    digest: '1234',
    stack: expect.stringMatching(/^\s+at .*redact\.test\.ts/),
    cause: { type: 'Error', message: 'Key (email)=(…) already exists.', code: '23505' },
  })
  expect(JSON.stringify(told)).not.toMatch(/ada|Lovell|cookie|detail|parameters/i)
})

it('tells of a Prisma error what went wrong, and not with what', () => {
  const driverAdapterError = new Error('invalid input syntax for type uuid: "Ada"')
  const error = Object.assign(
    new Error(
      '\nInvalid `db().user.create()` invocation:\n\n{\n  data: {\n    name: Ada\n  }\n}\n\nArgument `id` is missing.',
    ),
    { name: 'PrismaClientValidationError', meta: { driverAdapterError, target: ['Ada'] } },
  )
  const told = redact(error)
  expect(told).toMatchObject({
    type: 'PrismaClientValidationError',
    message: 'Argument `id` is missing.',
    cause: { message: 'invalid input syntax for type uuid: "…"' },
  })
  expect(JSON.stringify(told)).not.toContain('Ada')
})

it('tells of a zod error no input', () => {
  const { error } = z.object({ age: z.number(), kind: z.enum(['tea']) }).safeParse({ age: 'Ada', kind: 'Lovell' })
  expect(error).toBeDefined()
  expect(JSON.stringify(redact(error))).not.toMatch(/Ada|Lovell/)
})

it('tells of all errors in an AggregateError', () => {
  const told = redact(new AggregateError([new Error('first'), new Error('ada@goldfish.test'), 'text'], 'both'))
  expect(told).toMatchObject({ message: 'both', errors: [{ message: 'first' }, { message: '[e-mail]' }] })
})

it('ends with a chain of causes that has no end', () => {
  const error = new Error('round')
  error.cause = error
  expect(JSON.stringify(redact(error)).match(/round/g)).toHaveLength(5)
})
