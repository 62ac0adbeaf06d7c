const format = new Intl.DateTimeFormat('en-IE', { dateStyle: 'long', timeZone: 'UTC' })

/**
 * @param instant ISO 8601
 * @returns the day in UTC, "21 November 2026": the same on every replica and in every browser
 */
export function formatDate(instant: string): string {
  return format.format(new Date(instant))
}
