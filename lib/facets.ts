/** What a listing can be narrowed by, several values at once: either of one facet, and all facets together. */
export const facetNames = ['category', 'price', 'roast', 'origin', 'taste'] as const
export type FacetName = (typeof facetNames)[number]

/** What one variant costs, in cents, both ends included. Without an upper end there is none. */
export const priceBands = [
  { value: 'under-10', name: 'Under €10', fromCents: 0, toCents: 999 },
  { value: '10-20', name: '€10 to €20', fromCents: 1_000, toCents: 1_999 },
  { value: '20-50', name: '€20 to €50', fromCents: 2_000, toCents: 4_999 },
  { value: '50-100', name: '€50 to €100', fromCents: 5_000, toCents: 9_999 },
  { value: 'from-100', name: '€100 and more', fromCents: 10_000, toCents: null },
] as const

/** Light to dark. As the database spells them: the attribute "Roast" in lower case, with hyphens. */
export const roasts = [
  { value: 'very-light', name: 'Very light' },
  { value: 'light', name: 'Light' },
  { value: 'light-to-medium', name: 'Light to medium' },
  { value: 'medium', name: 'Medium' },
  { value: 'medium-to-dark', name: 'Medium to dark' },
  { value: 'dark', name: 'Dark' },
] as const

/** Families of tasting notes. Which notes belong to which is in the database: taste_families, in the migration "facets". */
export const tastes = [
  { value: 'floral', name: 'Floral' },
  { value: 'citrus', name: 'Citrus' },
  { value: 'fruit', name: 'Fruit' },
  { value: 'chocolate', name: 'Chocolate' },
  { value: 'nut', name: 'Nuts' },
  { value: 'sweet', name: 'Caramel and honey' },
  { value: 'spice', name: 'Spice' },
  { value: 'green', name: 'Green and grassy' },
  { value: 'deep', name: 'Smoke, wood and tea' },
] as const

const known = { price: priceBands, roast: roasts, taste: tastes }

/** @returns what people call a value; what has no other name is called by itself, as countries are */
export function facetValueName(facet: FacetName, value: string): string {
  const values: readonly { value: string; name: string }[] = facet in known ? known[facet as keyof typeof known] : []
  return values.find((candidate) => candidate.value === value)?.name ?? value
}
