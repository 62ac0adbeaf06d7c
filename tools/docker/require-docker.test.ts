import { expect, it } from 'vitest'
import { UsageError } from '../usage-error'
import { requireVersion } from './require-docker'

const wanted = [2, 24] as const

it.each(['2.24.0', 'v2.26.1', '2.26.1-4', '3.0.0', '26.1.5+dfsg1'])('%s is new enough', (version) => {
  expect(() => requireVersion('compose', version, wanted)).not.toThrow()
})

it.each(['2.23.9', '1.29.2', 'v2.3', ''])('"%s" is not', (version) => {
  expect(() => requireVersion('compose', version, wanted)).toThrow(UsageError)
})

it('says it when nobody answers', () => {
  expect(() => requireVersion('the docker engine', undefined, wanted)).toThrow(/the docker engine does not answer/)
})
