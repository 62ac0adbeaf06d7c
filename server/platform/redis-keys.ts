import 'server-only'
import { env } from './env'

/**
 * Where one client's requests are counted, and where it is noted which of them were let in. Not named after the release:
 * releases that run beside each other count together. The braces keep both in one slot of a cluster.
 */
export function rateLimitKeys(limit: string, who: string) {
  const count = `{goldfish:limit:${limit}:${who}}`
  return { count, seen: (requestId: string) => `${count}:seen:${requestId}` }
}

/** Where a copy of something in the catalogue is kept. By release, as each may shape it otherwise. */
export function catalogCopyKey(key: string): string {
  return `goldfish:catalog:${env().DEPLOYMENT_ID}:${key}`
}

/** Where it stands how many orders there are of each status. By release, as each may know other ones. */
export function orderCountsKey(): string {
  return `goldfish:orders:${env().DEPLOYMENT_ID}`
}

/**
 * What the replicas of a lab tell each other. Not named after the release: those that run beside each other are one cluster.
 * The braces keep all in one slot of a cluster.
 */
export const labKeys = {
  replicas: '{goldfish:lab}:replicas',
  listening: '{goldfish:lab}:listening',
  rollout: '{goldfish:lab}:rollout',
  deed: (requestId: string) => `{goldfish:lab}:deed:${requestId}`,
  /** Channels. */
  commands: '{goldfish:lab}:commands',
  replies: '{goldfish:lab}:replies',
  news: '{goldfish:lab}:news',
}
