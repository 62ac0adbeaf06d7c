import { expect, type BrowserContext } from '@playwright/test'

/** Products of tests that show no pages have no picture that exists; on the home page of another test they may appear. */
const pictureOfOtherTest = /\/pictures\/product-[0-9a-f]{10}-\d+\.\w+$/

/**
 * Listens to all pages of the context for what no visitor should cause: an error in the console, an uncaught exception,
 * a 5xx answer.
 */
export function watchForTrouble(context: BrowserContext) {
  const trouble: string[] = []
  context.on('console', (message) => {
    const { url } = message.location()
    if (message.type() !== 'error' || pictureOfOtherTest.test(url)) return
    trouble.push(`console: ${message.text()} (${url})`)
  })
  context.on('weberror', (webError) => trouble.push(`uncaught: ${webError.error().stack ?? webError.error().message}`))
  context.on('response', (response) => {
    if (response.status() >= 500) trouble.push(`${response.status()}: ${response.request().method()} ${response.url()}`)
  })
  return {
    /** @param allowed what the test provoked on purpose, such as the console's line about a refused fetch */
    refuseAllBut(allowed: readonly RegExp[]): void {
      const unexpected = trouble.filter((line) => !allowed.some((pattern) => pattern.test(line)))
      expect(unexpected, 'errors in the browser that no step of this test provokes').toEqual([])
    },
  }
}
