import { expect, type Page } from '@playwright/test'

/** That a screen reader finds its way: language, title, one main heading, and the parts of the page that it jumps to. */
export async function expectStructure(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page).toHaveTitle(/\S{3}.* · Goldfish$|^Goldfish .*\S{3}/)
  for (const role of ['banner', 'main', 'contentinfo'] as const) await expect(page.getByRole(role)).toHaveCount(1)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
}

/** That nothing moves for somebody who asked for that. Emulates the wish, which stays. */
export async function expectNoMotion(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const moving = () =>
    page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ playState, effect }) => playState === 'running' && Number(effect?.getComputedTiming().duration) > 10)
        .map((animation) => ('animationName' in animation ? animation.animationName : animation.id)),
    )
  await expect.poll(moving, 'what moves although less motion is asked for').toEqual([])
}
