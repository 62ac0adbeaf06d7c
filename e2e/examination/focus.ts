import { expect, type Page } from '@playwright/test'

/**
 * That each place where the focus can rest is seen, is marked there, and lies under nothing else (WCAG 2.4.7, 2.4.11). With
 * colours forced this asks more, as shadows are gone then. The order of the places is a matter of the journey by keyboard.
 */
export async function expectFocusSeen(page: Page): Promise<void> {
  // From now on the browser marks what has the focus as for somebody with a keyboard, also where a script sets it.
  await page.keyboard.press('Tab')
  const { places, wrong } = await page.evaluate(examinePlaces)
  expect.soft(wrong, `where the focus rests, ${page.url()}`).toEqual([])
  expect.soft(places, `places for the focus, ${page.url()}`).toBeGreaterThan(0)
}

/** Runs in the page. */
function examinePlaces(): { places: number; wrong: string[] } {
  const canHaveFocus =
    'a[href],button:enabled,input:enabled:not([type=hidden]),select:enabled,textarea:enabled,summary,[tabindex="0"]'
  const places = [...(document.querySelector(':modal') ?? document).querySelectorAll<HTMLElement>(canHaveFocus)].filter(
    (place) => place.checkVisibility({ visibilityProperty: true }),
  )
  const wrong = places.flatMap((place) => {
    place.focus()
    const says = place.outerHTML.slice(0, 140)
    if (document.activeElement !== place) return [`takes no focus: ${says}`]
    if (!isMarked(place)) return [`not marked: ${says}`]
    return isUnderneath(place) ? [`out of sight: ${says}`] : []
  })
  return { places: places.length, wrong }

  /** The mark may be drawn by what stands for a control, its label or what is around it, or be as big as its target. */
  function isMarked(place: Element): boolean {
    const stands = [place, place.nextElementSibling]
    for (let around = place.parentElement; around && stands.length < 6; around = around.parentElement)
      stands.push(around)
    return stands.some(
      (stand) =>
        stand &&
        [undefined, '::after', '::before'].some((part) => {
          const { outlineStyle, outlineWidth } = getComputedStyle(stand, part)
          return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
        }),
    )
  }

  function isUnderneath(place: Element): boolean {
    return [place, place.closest('label')].every((stand) => {
      const points = [...(stand?.getClientRects() ?? [])].flatMap(({ left, right, top, bottom }) =>
        [0.1, 0.5, 0.9].map((part) => [left + (right - left) * part, (top + bottom) / 2] as const),
      )
      return !points.some(([x, y]) => {
        const hit = document.elementFromPoint(x, y)
        return hit !== null && stand && (stand.contains(hit) || hit.contains(stand))
      })
    })
  }
}
