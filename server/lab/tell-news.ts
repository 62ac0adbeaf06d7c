import 'server-only'
import { hearLabNews, type LabNews, type LearnedNews, type RequestNews } from '@/server/platform/lab-news'
import { labKeys } from '@/server/platform/redis-keys'
import { labRedis } from './lab-redis'
import { Sample } from './sample'
import { thisReplica } from './this-replica'

const everyMs = 200
/** In so long: what a person can follow, and a replica under load does not notice. */
const requestsMax = 12
const learnedMax = 20

/** What one replica tells all that listen, at a time. */
export type NewsPost = { replica: string; requests: RequestNews[]; seen: number; learned: LearnedNews[] }

/** Not for everybody: the page's own questions about how things stand. */
const untold = /^\/api\/(health\/|lab\/(events|replicas)$)/

// On globalThis, because Next bundles routes and instrumentation.ts apart.
const holder = globalThis as typeof globalThis & { goldfishLabTelling?: NodeJS.Timeout | undefined }

/** While somebody listens anywhere, this replica tells of its requests; otherwise it does nothing at all. */
export function beListenedTo(isListenedTo: boolean): void {
  if (isListenedTo === (holder.goldfishLabTelling !== undefined)) return
  clearInterval(holder.goldfishLabTelling)
  holder.goldfishLabTelling = undefined
  hearLabNews(undefined)
  if (!isListenedTo) return
  const requests = new Sample<RequestNews>(requestsMax)
  let learned: LearnedNews[] = []
  hearLabNews((news: LabNews) => {
    if (news.kind === 'learned') learned = [...learned, news].slice(0, learnedMax)
    else if (!untold.test(news.route)) requests.add(news)
  })
  holder.goldfishLabTelling = setInterval(() => {
    const { seen, taken } = requests.take()
    if (seen === 0 && learned.length === 0) return
    const post: NewsPost = { replica: thisReplica().name, requests: taken, seen, learned }
    learned = []
    // Lost when Redis is away: nobody would hear it.
    labRedis()
      .publish(labKeys.news, JSON.stringify(post))
      .catch(() => undefined)
  }, everyMs).unref()
}
