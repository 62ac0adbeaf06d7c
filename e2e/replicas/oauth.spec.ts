import { uniqueSuffix } from '../../prisma/factories/unique-suffix'
import { expect, test } from '../fixtures'
import { signInAtGithub } from '../steps/sign-in-at-provider'
import { killReplica, listReplicas } from './cluster-control'

test('a sign-in at a provider that one replica began is finished by another, when the first is gone', async ({
  page,
}) => {
  test.slow()
  expect((await listReplicas()).length, 'this proves nothing on fewer than two replicas').toBeGreaterThan(1)
  const email = `walker-${uniqueSuffix()}@provider.test`
  const answeredBy = new Map<string, string>()
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (pathname.startsWith('/api/auth/')) answeredBy.set(pathname, response.headers()['x-replica'] ?? '')
  })
  await page.goto('/login?callbackUrl=/account')
  await page.getByRole('button', { name: 'Continue with GitHub' }).click()
  await expect(page.getByLabel('E-mail')).toBeVisible()
  const beginner = answeredBy.get('/api/auth/signin/github') ?? ''
  expect(beginner).toMatch(/^S\d$/)
  await killReplica(beginner)
  await signInAtGithub(page, email)
  await expect(page).toHaveURL('/account')
  const finisher = answeredBy.get('/api/auth/callback/github') ?? ''
  expect(finisher).toMatch(/^S\d$/)
  expect(finisher).not.toBe(beginner)

  const replicas = new Set<string>()
  await expect
    .poll(async () => {
      const me = await page.request.get('/api/me')
      expect(await me.json()).toMatchObject({ email })
      replicas.add(me.headers()['x-replica'] ?? '')
      return replicas.size
    })
    .toBeGreaterThan(1)
})
