/** Drops the spaces and dashes that people type into card numbers. */
export function cardNumberDigits(typed: string): string {
  return typed.replace(/[\s-]/g, '')
}

/** @returns whether the digits are a card number as ISO/IEC 7812 allows it: 12 to 19 digits that pass the Luhn check */
export function isPlausibleCardNumber(digits: string): boolean {
  if (!/^\d{12,19}$/.test(digits)) return false
  let sum = 0
  for (let fromRight = 0; fromRight < digits.length; fromRight++) {
    const digit = Number(digits[digits.length - 1 - fromRight])
    const doubled = fromRight % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}
