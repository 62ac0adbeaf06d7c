/**
 * When shoppers come, as they do who know nothing of each other (a Poisson process): on average so many in a second, at
 * times two at once. They come whether or not the shop has answered the earlier ones.
 * @param next numbers, 0 ≤ n < 1
 * @returns milliseconds from the beginning, ascending
 */
export function* arrivals(next: () => number, perSecond: number, seconds: number): Generator<number> {
  for (let atMs = 0; ;) {
    atMs += (-Math.log(1 - next()) / perSecond) * 1000
    if (atMs >= seconds * 1000) return
    yield atMs
  }
}
