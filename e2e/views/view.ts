import type { Page } from '@playwright/test'
import type { PrismaClient } from '../../generated/prisma/client'
import type { SoldProduct, Shopper } from '../fixtures'

/** What a view is arranged with: fixtures of e2e/fixtures.ts. */
export type Scene = {
  page: Page
  shopper: Shopper
  sell: (overrides?: { variants?: { name?: string; stock?: number; priceCents?: number }[] }) => Promise<SoldProduct>
  database: PrismaClient
  visit: () => Promise<Page>
}

/** A page in one of its states, as somebody may come to see it. */
export type View = {
  /** Of the test, and of the pictures. */
  name: string
  /** Arranges the state past the pages where it can, and waits until it is to be seen. */
  open: (scene: Scene) => Promise<void>
  /** What the browser's console says on the way, where the state is made of a refusal. */
  console?: RegExp
  /** Tests with @catcher need the local cluster's mail catcher; the containers have none. */
  tag?: '@catcher'
  /** Not a page of the shop: it has neither header nor footer. */
  isOutside?: true
  /** A dialog lies over the page, which cannot be reached meanwhile. */
  isModal?: true
  /** So long that axe takes half a minute for one look: it gets one, at the width of a phone. */
  isLong?: true
  /** Only so narrow a page has it. */
  only?: 'phone'
}

/** A view that an address alone leads to. */
export const at = (name: string, path: string): View => ({
  name,
  open: async ({ page }) => {
    await page.goto(path)
  },
})
