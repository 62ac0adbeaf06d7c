import { request, type APIRequestContext } from '@playwright/test'

export type Replica = { name: string; pid: number; port: number; metricsPort: number; ready: boolean }

/** The launcher's switchboard, which exists in the test cluster alone. */
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
