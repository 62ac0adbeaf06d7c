import { expect, it } from 'vitest'
import { commonHeaders, pagePolicy } from './security-headers.mjs'

const page = Buffer.from('<p>')

it('with https browsers are told to stay with it', () => {
  expect(commonHeaders({ isHttps: true })['Strict-Transport-Security']).toBe('max-age=31536000')
  expect(pagePolicy(page, { isHttps: true })).toMatch(/; upgrade-insecure-requests$/)
})

it('without https they are not, or nobody could look at a shop on this machine', () => {
  expect(commonHeaders({ isHttps: false })).not.toHaveProperty('Strict-Transport-Security')
  expect(pagePolicy(page, { isHttps: false })).not.toContain('upgrade')
})

it('a page loads from its own site alone, may not be framed, and has no other base', () => {
  expect(pagePolicy(page, { isHttps: false }).split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ])
})

it('where people can sign in with a provider, forms may lead there too, and nowhere else', () => {
  const policy = pagePolicy(page, { isHttps: true, formTargets: ['https://accounts.google.com'] })
  expect(policy.split('; ')).toContain("form-action 'self' https://accounts.google.com")
})
