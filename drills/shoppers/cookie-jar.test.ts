import { expect, test } from 'vitest'
import { CookieJar } from './cookie-jar'

test('keeps the newest value of each cookie, and whatever "=" is in it', () => {
  const jar = new CookieJar()
  jar.keep(['session=a.b==; Path=/; HttpOnly', 'hint={"n":1}; Max-Age=60'])
  jar.keep(['session=c; Max-Age=10'])
  expect(jar.header()).toBe('session=c; hint={"n":1}')
})

test('forgets what the shop takes back', () => {
  const jar = new CookieJar()
  jar.keep(['a=1', 'b=2', 'c=3'])
  jar.keep(['a=; Path=/', 'b=x; Max-Age=0'])
  expect(jar.header()).toBe('c=3')
})
