import { sharedStore } from './shared-store.js'

/**
 * What both handlers do when Next invalidates tags. It may do so in the middle of a server action that has changed
 * something already, so a failure is told and does not fail the action; Redis is told again as soon as it answers.
 * @param {string[]} tags
 * @param {{ expire?: number }} [durations]
 * @returns {Promise<void>} never rejects
 */
export async function revalidateTags(tags, durations) {
  try {
    await sharedStore()?.invalidate(tags, durations)
  } catch (error) {
    console.error(`next-cache: Redis does not know yet that ${tags.join(', ')} changed`, error)
  }
}
