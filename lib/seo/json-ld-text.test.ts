import { describe, expect, it } from 'vitest'
import { hostileTexts } from './testing/hostile-texts'
import { jsonLdText } from './json-ld-text'

describe('what a product may be called', () => {
  it.each(hostileTexts)('stays inside the script element, and stays what it is: %j', (name) => {
    const text = jsonLdText({ name, [name]: [name] })
    expect(text).not.toMatch(/[<>&\u2028\u2029]/)
    expect(JSON.parse(text)).toEqual({ name, [name]: [name] })
  })
})
