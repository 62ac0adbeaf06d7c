import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

declare global {
  interface Window {
    axe?: typeof axe
  }
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const asked = {
  // The size of targets (WCAG 2.5.8) is known to axe, but not asked for unless it is named.
  light: { runOnly: standards, rules: { 'target-size': { enabled: true } } },
  dark: { runOnly: ['color-contrast'] },
}

const paper = { light: /^rgb\(2\d\d,/, dark: /^rgb\(\d\d,/ }

/**
 * That axe finds nothing: in light everything that it knows; in dark the colours, which are all that differs. The page stays dark.
 */
export async function expectNoBarriers(page: Page): Promise<void> {
  // Ourselves, and not by @axe-core/playwright: that brings axe to the page before each run, which takes as long as the run.
  if (!(await page.evaluate(() => Boolean(window.axe)))) await page.evaluate(axe.source)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expect.poll(() => page.evaluate(groundColour)).toMatch(paper[colorScheme])
    const found = await page.evaluate(async (options) => {
      const results = await window.axe?.run({ ...options, resultTypes: ['violations'] })
      return results?.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`),
      )
    }, asked[colorScheme])
    expect.soft(found, `${colorScheme}, ${page.viewportSize()?.width ?? 0} px, ${page.url()}`).toEqual([])
  }
}

/** Runs in the page. */
function groundColour(): string {
  const colours = [document.documentElement, document.body].map((element) => getComputedStyle(element).backgroundColor)
  return colours.find((colour) => colour !== 'rgba(0, 0, 0, 0)') ?? ''
}
