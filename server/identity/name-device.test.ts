import { expect, it } from 'vitest'
import { nameDevice } from './name-device'

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:131.0) Gecko/20100101 Firefox/131.0'
const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1'
const android =
  'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36'

it.each([
  [windows, 'Firefox on Windows', 'computer'],
  [phone, 'Safari on iPhone', 'phone'],
  [android, 'Chrome on Android', 'phone'],
  ['curl/8.5.0', 'curl', 'program'],
  ['python-requests/2.31', 'python-requests', 'program'],
  ['Mozilla/5.0', null, 'program'],
  ['<script>alert(1)</script>', null, 'program'],
  ['', null, 'program'],
  ['   ', null, 'program'],
])('names %j', (userAgent, device, kind) => {
  expect(nameDevice(userAgent)).toEqual({ device, kind })
})
