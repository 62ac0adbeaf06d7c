import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { expectNoBarriers } from './steps/expect-no-barriers'

// Pictures are attached for people to look at, and compared with nothing: letters and curves come out a little different in every
// version of Chromium and FreeType, so that a comparison would fail for the browser's reasons. What must hold is asserted.
// One long page, and the longest for axe: on a busy machine it takes its time.
test.describe.configure({ timeout: 240_000 })

const specimens = (page: Page) => page.locator('[data-specimen]')

/** How far the page can be pushed sideways, in px. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** The states of what stands in the styleguide and cannot be seen: they have no size, or stand out of the window. */
const unseen = (page: Page) =>
  specimens(page).evaluateAll((all) =>
    all.flatMap((specimen) => {
      const stage = specimen.lastElementChild
      const { width = 0, height = 0, right = 0 } = stage?.firstElementChild?.getBoundingClientRect() ?? {}
      const isSeen = width > 0 && height > 0 && Math.floor(right) <= document.documentElement.clientWidth
      return isSeen ? [] : [specimen.getAttribute('data-specimen')]
    }),
  )

const looks = (element: Locator) =>
  element.evaluate((node) => {
    const { backgroundColor, color, borderColor, outlineStyle, outlineWidth, textDecorationLine } =
      getComputedStyle(node)
    return { backgroundColor, color, borderColor, outlineStyle, outlineWidth, textDecorationLine }
  })

test('shows every component in every state, by day and by night', async ({ page }, info) => {
  await page.goto('/styleguide')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await specimens(page).count()).toBeGreaterThan(70)
    expect(await unseen(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    const body = await page.screenshot({ fullPage: true, animations: 'disabled', scale: 'css' })
    await info.attach(`styleguide, ${colorScheme}`, { body, contentType: 'image/png' })
  }
})

test.describe('on a desk', () => {
  test.skip(({ isMobile }) => isMobile, 'what follows sets the window itself, or has none')

  test('has no barrier that axe knows', async ({ page }) => {
    await page.goto('/styleguide')
    await expectNoBarriers(page)
  })

  test('reflows at 320 px, which is 400 % on a desk', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto('/styleguide')
    expect(await overflow(page)).toBe(0)
    expect(await unseen(page)).toEqual([])
  })

  test('each kind of button answers the pointer and the keyboard, and says when it is off', async ({ page }) => {
    await page.goto('/styleguide')
    const buttons = page.locator('#buttons')
    for (const kind of ['primary', 'secondary', 'quiet']) {
      const button = buttons.locator(`[data-specimen^="${kind}: "]`).getByRole('button')
      const rest = await looks(button)
      await button.hover()
      await expect.poll(() => looks(button)).not.toEqual(rest)
      await page.mouse.move(0, 0)
      await expect.poll(() => looks(button)).toEqual(rest)
      await page.keyboard.press('Tab')
      await button.focus()
      await expect(button).toHaveCSS('outline-style', 'solid')
      await expect(button).toHaveCSS('outline-width', '3px')
      const off = buttons.locator(`[data-specimen="${kind}, disabled"]`).getByRole('button')
      expect(await looks(off)).not.toEqual(rest)
      await expect(off).toHaveCSS('cursor', 'not-allowed')
      await expect(buttons.locator(`[data-specimen="${kind}, busy"]`).getByRole('button')).toHaveCSS(
        'cursor',
        'progress',
      )
    }
  })

  test('stands still for those who ask for it, and is as plain as others need it', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto('/styleguide')
    const isStill = () =>
      page.evaluate(() => document.getAnimations().every(({ playState }) => playState === 'finished'))
    await expect.poll(isStill).toBe(true)

    const busy = page.locator('[data-specimen="primary, busy"]').getByRole('button')
    const soft = page.locator('figcaption').first()
    const softened = await soft.evaluate((element) => getComputedStyle(element).color)
    await page.emulateMedia({ contrast: 'more' })
    await expect(soft).not.toHaveCSS('color', softened)

    // The system's colours have no washes and no shadows: what they say, a border must say.
    await page.emulateMedia({ contrast: null, forcedColors: 'active' })
    const notices = page.locator('[data-specimen^="notice: "] > :last-child > *')
    await expect(notices).toHaveCount(3)
    for (const part of [busy, ...(await notices.all())]) {
      await expect(part).toHaveCSS('border-top-style', 'solid')
      await expect(part).not.toHaveCSS('border-top-color', 'rgba(0, 0, 0, 0)')
    }
  })
})
