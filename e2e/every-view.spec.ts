import { expectFocusSeen } from './examination/focus'
import { expectEdgesInForcedColours } from './examination/forced-colours'
import { expectReflow, expectRoomForBigLetters } from './examination/reflow'
import { expectNoMotion, expectStructure } from './examination/structure'
import { test } from './fixtures'
import { expectNoBarriers } from './steps/expect-no-barriers'
import { views } from './views/views'

const phone = { width: 390, height: 844 }

// A dozen examinations on one visit, each of which takes a second on a busy machine.
test.slow()

for (const view of views) {
  test(
    `nobody is kept out of ${view.name}`,
    { tag: view.tag ?? [] },
    async ({ page, shopper, sell, database, visit, allowConsole }) => {
      if (view.console) allowConsole(view.console)
      if (view.only === 'phone') await page.setViewportSize(phone)
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await view.open({ page, shopper, sell, database, visit })
      if (!view.isOutside && !view.isModal) await expectStructure(page)
      await expectNoMotion(page)
      await expectNoBarriers(page)
      if (view.only !== 'phone') {
        await expectRoomForBigLetters(page)
        await page.setViewportSize(phone)
        await expectNoBarriers(page)
      }
      await expectReflow(page)
      await expectEdgesInForcedColours(page)
      await expectFocusSeen(page)
    },
  )
}
