import { describe, expect, it } from 'vitest'
import { tidySvg } from './tidy-svg'

describe('tidySvg', () => {
  it('rounds coordinates and drops leading zeros', () => {
    expect(tidySvg('<path d="M120.34567 0.25L-0.5 33.3333"/>')).toBe('<path d="M120.3 .25L-.5 33.3"/>')
  })

  it('leaves colours and names alone', () => {
    expect(tidySvg('<g clip-path="url(#body)" fill="#123456"/>')).toContain('#123456')
  })

  it('drops space between elements', () => {
    expect(tidySvg('<g>\n  <a/>\n</g>')).toBe('<g><a/></g>')
  })
})
