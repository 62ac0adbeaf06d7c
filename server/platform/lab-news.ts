import 'server-only'
import type { Calls } from './request-context'

/** A request that was answered. */
export type RequestNews = {
  kind: 'request'
  id: string
  method: string
  route: string
  path: string
  /** Null: whoever asked had left. */
  status: number | null
  milliseconds: number
  database: Calls
  cache: Calls
}

/** This replica has learned that a sign-in, or all of an account, has ended. */
export type LearnedNews = {
  kind: 'learned'
  what: 'sign-in ended'
  /** From aboutId: whose it was, for those who know it anyway. */
  about: string
  /** Since it ended. */
  milliseconds: number
}

export type LabNews = RequestNews | LearnedNews

// On globalThis, because Next bundles proxy.ts, routes and instrumentation.ts apart.
const holder = globalThis as typeof globalThis & { goldfishLabNews?: ((news: LabNews) => void) | undefined }

/** Tells the lab of something. Costs nothing while nobody listens. @param news made only when somebody does */
export function tellLab(news: () => LabNews): void {
  holder.goldfishLabNews?.(news())
}

/** From now on `listener` is told; nobody, when it is undefined. It must not throw. */
export function hearLabNews(listener: ((news: LabNews) => void) | undefined): void {
  holder.goldfishLabNews = listener
}
