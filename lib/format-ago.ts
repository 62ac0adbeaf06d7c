const format = new Intl.RelativeTimeFormat('en-IE', { numeric: 'auto' })
const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

/**
 * @param instant ISO 8601, not after `now`
 * @returns "3 days ago", "yesterday", "5 minutes ago"; "just now" for the last two minutes
 */
export function formatAgo(instant: string, now = new Date()): string {
  const seconds = (now.getTime() - new Date(instant).getTime()) / 1000
  const unit = units.find(([, length]) => seconds >= length)
  return seconds < 120 || !unit ? 'just now' : format.format(-Math.floor(seconds / unit[1]), unit[0])
}
