import { randomBytes } from 'node:crypto'
import type { Ports } from './ports'

/** Where the control endpoint will be, and the paths that only those know who may use it. */
export type ControlPlace = {
  port: number
  /** For everything. */ secret: string
  /** To replace the signing key, and no more. */ rotateSecret: string
}

/** Before the cluster starts, whose replicas are told of the second. */
export async function findControlPlace(ports: Ports): Promise<ControlPlace> {
  const secret = () => randomBytes(16).toString('hex')
  return { port: await ports.get('control'), secret: secret(), rotateSecret: secret() }
}

/** What a replica of the lab asks to have the signing key replaced. */
export function rotateUrl({ port, rotateSecret }: ControlPlace): string {
  return `http://127.0.0.1:${port}/${rotateSecret}`
}
