import 'server-only'
import { env } from '@/server/platform/env'

/** Whether this replica has a lab. Without one no address leads here (deploy/replica/lab.mjs); asked once more all the same. */
export function isLabOpen(): boolean {
  return env().LAB === '1'
}
