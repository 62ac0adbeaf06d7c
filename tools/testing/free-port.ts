import { isFree } from '../cluster/ports'

/** @returns a port on the loopback address that nobody uses, out of those that systems do not hand out by themselves */
export async function freePort(): Promise<number> {
  const port = 20_000 + Math.floor(Math.random() * 9_999)
  return (await isFree(port)) ? port : freePort()
}
