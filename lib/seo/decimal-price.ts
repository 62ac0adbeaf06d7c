/**
 * An amount as schema.org wants it: digits and a point, without a sign for the currency.
 * @param minorUnits integer in the currency's smallest unit: 1990 is "19.90" in euros, and "1990" in yen
 */
export function decimalPrice(minorUnits: number, currency: string): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  return (minorUnits / 10 ** digits).toFixed(digits)
}
