import { expect, it } from 'vitest'
import { codeInFeedback } from './shop-client'

const feedback = (code: string) =>
  `goldfish.form=${encodeURIComponent(JSON.stringify({ form: 'login', code }))}; Path=/`

it('reads what a page will say of a form that was refused', () => {
  expect(codeInFeedback(['goldfish.hint=x; Path=/', feedback('unavailable')])).toBe(' unavailable')
  expect(codeInFeedback(['goldfish.hint=x; Path=/'])).toBe('')
})
