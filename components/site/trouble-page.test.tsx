import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { TroublePage } from './trouble-page'

const show = (error: unknown) => renderToStaticMarkup(<TroublePage error={error} onRetry={() => undefined} />)

it('names the reference under which the log has the error, and nothing else of it', () => {
  const html = show(Object.assign(new Error('password of postgres'), { digest: '1783027441' }))
  expect(html).toContain('<code>1783027441</code>')
  expect(html).toContain('Try again')
  expect(html).not.toMatch(/postgres|Error|at .+:\d+/)
})

it.each([new Error('in the browser'), 'a string', null])(
  'says nothing of a reference where there is none: %s',
  (error) => {
    expect(show(error)).not.toContain('mention')
  },
)
