/** What a cup is like, each from 1 (hardly any) to 5. In the order in which they stand round the chart. */
export const tasteAxes = ['aroma', 'acidity', 'sweetness', 'body', 'bitterness'] as const
export type TasteAxis = (typeof tasteAxes)[number]

export const tasteLevelMax = 5

export type TasteProfile = Record<TasteAxis, number>
