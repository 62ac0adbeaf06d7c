import { request, type APIRequestContext } from '@playwright/test'
import type { Replacement } from '../../tools/cluster/replace-replica'
import { followRollout, listReleasesOf } from '../../tools/rollout/control'

export type Replica = { name: string; pid: number; port: number; metricsPort: number; ready: boolean }

/** The launcher's control endpoint (tools/cluster/control-endpoint.ts). */
function control(): string {
  const url = process.env.CLUSTER_CONTROL
  if (!url) throw new Error('CLUSTER_CONTROL is not set: these specs need the cluster that `npm test` starts')
  return url
}

export async function listReplicas(): Promise<Replica[]> {
  const response = await fetch(`${control()}/replicas`)
  return (await response.json()) as Replica[]
}

/** Ends the process at once (SIGKILL), in the middle of whatever it is doing. @returns its pid */
export async function killReplica(name: string): Promise<number> {
  const victim = (await listReplicas()).find((replica) => replica.name === name)
  if (!victim) throw new Error(`there is no replica ${name}`)
  const response = await fetch(`${control()}/replicas/${name}/kill`, { method: 'POST' })
  if (!response.ok) throw new Error(`the launcher did not kill ${name}: ${response.status}`)
  return victim.pid
}

/** Starts one replica more, which the proxy does not know, as if it were of the release after the others'. */
export async function startReplicaOfNextRelease(): Promise<Replica> {
  const response = await fetch(`${control()}/replicas/next`, { method: 'POST' })
  const [replica] = (await response.json()) as Replica[]
  if (!replica) throw new Error('the launcher did not start a replica of the next release')
  return replica
}

/** Does what `npm run auth:rotate` does. @returns what it said */
export async function rotateKeys({ oldKeysLastSeconds }: { oldKeysLastSeconds: number }): Promise<string[]> {
  const response = await fetch(`${control()}/auth-keys/rotate?oldKeysLastSeconds=${oldKeysLastSeconds}`, {
    method: 'POST',
  })
  if (!response.ok) throw new Error(`the launcher did not rotate the keys: ${await response.text()}`)
  return (await response.json()) as string[]
}

/** Talks to one replica, past the proxy. */
export async function talkTo({ port }: Replica, headers: Record<string, string> = {}): Promise<APIRequestContext> {
  return request.newContext({ baseURL: `http://127.0.0.1:${port}`, extraHTTPHeaders: headers })
}

/** Tells a replica to leave (SIGTERM) and waits until another one is in its place. */
export async function replaceReplica(name: string): Promise<{ code: number | null; tookMs: number }> {
  const response = await fetch(`${control()}/replicas/${name}/leave`, { method: 'POST' })
  if (!response.ok) throw new Error(`the launcher did not replace ${name}: ${await response.text()}`)
  const { departure } = (await response.json()) as Replacement
  return departure
}

/** @returns the name of the release that the replicas run, and of another one of the same sources */
export async function twoReleases(): Promise<{ current: string; next: string }> {
  const copied = await fetch(`${control()}/releases/copy`, { method: 'POST' })
  const { name: next } = (await copied.json()) as { name: string }
  const { current } = await listReleasesOf(control())
  return { current, next }
}

/** Has all replicas replaced by those of this release. */
export async function rollOut(release: string): Promise<void> {
  // The launcher says it too.
  await followRollout(control(), release, () => {})
}
