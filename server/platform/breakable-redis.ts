import { breakableWay } from './breakable-way'

/**
 * For tests: a way to a real Redis that can be cut or frozen without harm to anybody else who uses it.
 * @returns its URL, and what breaks and mends it
 */
export async function breakableRedis(url: string) {
  const way = await breakableWay(Number(new URL(url).port) || 6379)
  return { ...way, url: `redis://127.0.0.1:${way.port}` }
}
