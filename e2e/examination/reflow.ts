import { expect, type Page } from '@playwright/test'

/** That nothing is lost in a window of 320 px, which is 1280 at 400 % (WCAG 1.4.10). The window stays so narrow. */
export async function expectReflow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 })
  expect.soft(await textBeyondSight(page), `320 px, ${page.url()}`).toEqual([])
}

/** That nothing is lost where letters are twice as big (WCAG 1.4.4). They are as before afterwards. */
export async function expectRoomForBigLetters(page: Page): Promise<void> {
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
  expect.soft(await textBeyondSight(page), `letters of 200 %, ${page.url()}`).toEqual([])
  await page.evaluate(() => (document.documentElement.style.fontSize = ''))
}

/** @returns words that stick out of the window, or out of a part that cuts off what sticks out; empty when all is well */
function textBeyondSight(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const tolerancePx = 2
    const width = document.documentElement.clientWidth
    const found: string[] = []
    const scrolls = document.documentElement.scrollWidth - width
    if (scrolls > 0) found.push(`The page is ${scrolls} px too wide.`)
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement
      if (!parent || !node.textContent?.trim() || !parent.checkVisibility({ visibilityProperty: true })) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const box = range.getBoundingClientRect()
      if (box.width === 0 || !isCutOff(parent, box)) continue
      found.push(`"${node.textContent.trim().slice(0, 60)}" in <${parent.localName} class="${parent.className}">`)
    }
    return found

    /** A part that scrolls of itself shows everything in time; what is a pixel in size is meant to be heard only. */
    function isCutOff(from: Element, box: DOMRect): boolean {
      // Not the window's own, which a dialog holds still.
      const root = document.documentElement
      for (let element: Element | null = from; element && element !== root; element = element.parentElement) {
        const { overflowX, overflowY, webkitLineClamp, clipPath } = getComputedStyle(element)
        const frame = element.getBoundingClientRect()
        if (clipPath !== 'none' || (frame.width <= 1 && frame.height <= 1)) return false
        if (/auto|scroll/.test(overflowX + overflowY) || webkitLineClamp !== 'none') return false
        const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
        if (hides(overflowX) && (box.right > frame.right + tolerancePx || box.left < frame.left - tolerancePx))
          return true
        if (hides(overflowY) && (box.bottom > frame.bottom + tolerancePx || box.top < frame.top - tolerancePx))
          return true
      }
      return box.right > width + tolerancePx || box.left < -tolerancePx
    }
  })
}
