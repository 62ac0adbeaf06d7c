/** ISO 4217 code of the one currency in which Goldfish sells so far. */
export const currency = 'EUR'

/**
 * Formats an amount for people.
 * @param minorUnits integer in the currency's smallest unit: 1999 is €19.99, and ¥1,999 in yen, which has no cents
 * @throws RangeError when the amount is not an integer: fractions of a cent are a bug in the caller
 */
export function formatMoney(minorUnits: number, currencyCode: string = currency, locale = 'en-IE'): string {
  if (!Number.isInteger(minorUnits)) throw new RangeError(`money must be an integer, got ${minorUnits}`)
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency: currencyCode })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  return format.format(minorUnits / 10 ** digits)
}
