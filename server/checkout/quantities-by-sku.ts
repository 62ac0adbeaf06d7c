import 'server-only'

/**
 * How many of each SKU the lines hold together: lines that differ in add-ons alone draw on the same stock.
 * In the order of the SKUs, in which everybody must change stock: so two orders of the same things cannot each hold what
 * the other waits for.
 */
export function quantitiesBySku(lines: { sku: string; quantity: number }[]): { sku: string; quantity: number }[] {
  const quantities = new Map<string, number>()
  for (const { sku, quantity } of lines) quantities.set(sku, (quantities.get(sku) ?? 0) + quantity)
  return [...quantities].map(([sku, quantity]) => ({ sku, quantity })).sort((a, b) => (a.sku < b.sku ? -1 : 1))
}
