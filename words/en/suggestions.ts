import { plural } from '@/lib/plural'

/** What the search of the header suggests. */
export const suggestionWords = {
  label: 'Suggestions',
  count: (count: number) => plural(count, 'suggestion'),
  shelf: (detail: string) => `Shelf · ${detail}`,
}
