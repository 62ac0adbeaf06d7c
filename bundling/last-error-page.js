import { createElement } from 'react'

/**
 * What is seen when the page that says so (app/global-error.tsx) fails too. Next's own stands in every page with a style sheet that our
 * policy refuses (0020); this one needs none.
 */
export default function LastErrorPage() {
  return createElement(
    'html',
    { lang: 'en' },
    createElement(
      'body',
      null,
      createElement('h1', null, 'Something spilt.'),
      createElement('form', null, createElement('button', null, 'Try again')),
    ),
  )
}
