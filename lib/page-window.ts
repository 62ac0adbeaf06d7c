/**
 * Which page numbers a pagination shows: the first, the last, the current one and its neighbours.
 * @returns page numbers in order; null where numbers are left out
 */
export function pageWindow(page: number, pageCount: number): (number | null)[] {
  const shown = [...new Set([1, page - 1, page, page + 1, pageCount])]
    .filter((number) => number >= 1 && number <= pageCount)
    .sort((left, right) => left - right)
  return shown.flatMap((number, index) => {
    const before = shown[index - 1] ?? number - 1
    if (number - before === 1) return [number]
    // A gap of one number is as wide as the number itself.
    return number - before === 2 ? [number - 1, number] : [null, number]
  })
}
