import { expect, it } from 'vitest'
import { deliveryFeeCents, freeStandardDeliveryFromCents } from './delivery'

it('delivers for nothing from the free limit on, and not a cent before it', () => {
  expect(deliveryFeeCents('standard', freeStandardDeliveryFromCents - 1)).toBe(490)
  expect(deliveryFeeCents('standard', freeStandardDeliveryFromCents)).toBe(0)
})

it('takes the same for express however much is bought, and nothing for picking it up', () => {
  expect(deliveryFeeCents('express', 1)).toBe(deliveryFeeCents('express', 1_000_000))
  expect(deliveryFeeCents('pickup', 1)).toBe(0)
})
