import { expect, it } from 'vitest'
import { galleryViews } from './gallery-views'

const picture = (name: string) => ({ picture: name, alt: `A ${name}` })

it('goes nearer to a picture that is the only one', () => {
  expect(galleryViews([picture('mug')])).toEqual([
    { picture: 'mug', alt: 'A mug', view: 'whole' },
    { picture: 'mug', alt: 'From near by: A mug', view: 'close' },
    { picture: 'mug', alt: 'A detail of it: A mug', view: 'detail' },
  ])
})

it('shows several as they are, and nothing where nothing was drawn', () => {
  expect(galleryViews([picture('mug'), picture('lid')]).map(({ picture, view }) => [picture, view])).toEqual([
    ['mug', 'whole'],
    ['lid', 'whole'],
  ])
  expect(galleryViews([])).toEqual([])
  expect(galleryViews([{ picture: '', alt: '' }])).toEqual([])
})
