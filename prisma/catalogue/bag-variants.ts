import type { CatalogueVariant } from './catalogue-product'

/** Stock of the four bags, in the order in which bagVariants lists them. */
type BagStock = [whole: number, filter: number, espresso: number, kilo: number]

/**
 * The four bags in which every everyday coffee is sold.
 * @param code the coffee's part of the SKU: YIR gives BEA-YIR-250-WHL
 */
export function bagVariants(
  code: string,
  price: { small: number; kilo: number },
  [whole, filter, espresso, kilo]: BagStock,
): CatalogueVariant[] {
  return [
    { sku: `BEA-${code}-250-WHL`, name: '250 g, whole beans', priceCents: price.small, stock: whole },
    { sku: `BEA-${code}-250-FIL`, name: '250 g, ground for filter', priceCents: price.small, stock: filter },
    { sku: `BEA-${code}-250-ESP`, name: '250 g, ground for espresso', priceCents: price.small, stock: espresso },
    { sku: `BEA-${code}-1KG-WHL`, name: '1 kg, whole beans', priceCents: price.kilo, stock: kilo },
  ]
}
