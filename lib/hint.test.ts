import { describe, expect, it } from 'vitest'
import { encodeHint, noHint, readHint, type Hint } from './hint'

const ada: Hint = { name: 'Ada; Łucja=1', cartCount: 3, notice: { kind: 'cart_merged', itemCount: 2 } }

describe('readHint', () => {
  it('reads what was encoded, among other cookies', () => {
    expect(readHint(`a=1; goldfish.hint=${encodeHint(ada)}; b=2`)).toEqual(ada)
    expect(readHint(`goldfish.hint=${encodeHint(noHint)}`)).toEqual(noHint)
  })

  it.each([
    '',
    'goldfish.hint=',
    'goldfish.hint=%E0%A4%A',
    'goldfish.hint=null',
    `goldfish.hint=${encodeURIComponent('{"name":1,"cartCount":0,"notice":null}')}`,
    `goldfish.hint=${encodeURIComponent('{"name":null,"cartCount":-1,"notice":null}')}`,
    `goldfish.hint=${encodeURIComponent('{"name":null,"cartCount":0.5,"notice":null}')}`,
    `goldfish.hint=${encodeURIComponent('{"name":null,"cartCount":0,"notice":{"kind":"other","itemCount":1}}')}`,
    `goldfish.hint=${encodeURIComponent('{"name":null,"cartCount":0}')}`,
  ])('takes rubbish for no hint: %j', (cookie) => {
    expect(readHint(cookie)).toEqual(noHint)
  })
})
