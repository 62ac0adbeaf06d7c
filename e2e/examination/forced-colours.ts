import { expect, type Page } from '@playwright/test'

/**
 * That what can be pressed and filled in has an edge, and icons a colour, where the system takes all colours of ours away. The
 * colours stay forced.
 */
export async function expectEdgesInForcedColours(page: Page): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active' })
  const found = await page.evaluate(() => {
    const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    const hasEdge = (element: Element) => {
      const { borderTopStyle, borderTopWidth, outlineStyle } = getComputedStyle(element)
      return (borderTopStyle !== 'none' && borderTopWidth !== '0px') || outlineStyle !== 'none'
    }
    const fields = 'input:is([type=text],[type=email],[type=password],[type=search],:not([type])),select,textarea'
    const edgeless = [...document.querySelectorAll(`${fields},button`)].filter(
      (element) =>
        isSeen(element) &&
        ![element, element.parentElement].some((part) => part && hasEdge(part)) &&
        !isLinkOrIcon(element),
    )
    const lost = [...document.querySelectorAll('button svg, a svg')].filter((icon) => {
      const { fill, stroke } = getComputedStyle(icon.querySelector('path,circle,rect,line') ?? icon)
      const ground = getComputedStyle(document.body).backgroundColor
      return isSeen(icon) && [fill, stroke].every((colour) => colour === 'none' || colour === ground)
    })
    return [
      ...edgeless.map((element) => `no edge: ${element.outerHTML.slice(0, 120)}`),
      ...lost.map((icon) => `no colour: ${icon.parentElement?.outerHTML.slice(0, 120)}`),
    ]

    /** A button that looks like a link is underlined like one, and an icon is its own edge. */
    function isLinkOrIcon(element: Element): boolean {
      const says = element instanceof HTMLElement && element.innerText.trim() !== ''
      return (element.localName === 'button' && !says) || getComputedStyle(element).textDecorationLine === 'underline'
    }
  })
  expect.soft(found, `forced colours, ${page.url()}`).toEqual([])
}
