import { views } from '../../e2e/views/views'
import { photograph } from './photograph'
import { test } from './scene'

for (const view of views) {
  test(view.name, async ({ page, shopper, sell, database, visit, allowConsole, viewport }, info) => {
    test.skip(view.only === 'phone' && (viewport?.width ?? 0) > 1000, 'a wide window has no such state')
    if (view.console) allowConsole(view.console)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await view.open({ page, shopper, sell, database, visit })
    // What lies over a page is all that can be reached of it.
    await photograph(page, view.name, info, !view.isModal)
  })
}
