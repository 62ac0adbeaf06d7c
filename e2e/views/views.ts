import { browsingViews } from './browsing'
import { buyingViews } from './buying'
import { orderedViews } from './ordered'
import { signingInViews } from './signing-in'
import type { View } from './view'

/**
 * Every page in every state. `e2e/accessibility.spec.ts` examines each, `npm run pictures` photographs each: who makes a new
 * state adds one entry to one of these lists.
 */
export const views: readonly View[] = [...browsingViews, ...signingInViews, ...buyingViews, ...orderedViews]
