/**
 * The smallest value that at least this share of all values is not above ("nearest rank"): always one that was really
 * measured.
 * @param sorted ascending
 * @param share above 0 and at most 1, such as 0.99
 * @returns NaN when there are no values
 */
export function percentile(sorted: ArrayLike<number>, share: number): number {
  // The 1e-9 is for 0.07 * 100, which is a little more than 7.
  const rank = Math.ceil(share * sorted.length - 1e-9)
  return sorted[Math.max(0, rank - 1)] ?? Number.NaN
}
