import { expect, it } from 'vitest'
import { slotName } from './replica-name.mjs'

it.each([
  ['goldfish-app-3.goldfish_front', 'S3'],
  ['my-shop-2-app-12.my-shop-2_default', 'S12'],
  ['goldfish_app.2.x8f0k2m4l1q9.goldfish_front', undefined],
  ['replica.goldfish_front', undefined],
  ['3f9ad2b81c77.goldfish_front', undefined],
])('reads from %s that the replica is %s', (name, expected) => {
  expect(slotName(name)).toBe(expected)
})
