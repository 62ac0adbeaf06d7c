import type { TasteAxis } from '@/lib/taste-profile'

/** What each axis of a taste profile is called, and a word for each of its five levels. */
export const tasteWords: Record<TasteAxis, { name: string; levels: readonly string[] }> = {
  aroma: { name: 'Aroma', levels: ['faint', 'quiet', 'clear', 'fragrant', 'fills the kitchen'] },
  acidity: { name: 'Brightness', levels: ['hardly any', 'mellow', 'lively', 'bright', 'sparkling'] },
  sweetness: { name: 'Sweetness', levels: ['dry', 'a hint', 'balanced', 'sweet', 'like dessert'] },
  body: { name: 'Body', levels: ['light as tea', 'slender', 'round', 'full', 'like velvet'] },
  bitterness: { name: 'Bitterness', levels: ['hardly any', 'a trace', 'like cocoa', 'firm', 'bracing'] },
}
