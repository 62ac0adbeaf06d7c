import { createServer, type ServerResponse } from 'node:http'
import { UsageError } from '../usage-error'
import type { Cluster } from './cluster'
import { cartTokenDays } from '../../lib/cart-token-days'
import { readAuthKeys } from './auth-key-file'
import type { ControlPlace } from './control-place'
import { copyRelease } from './copy-release'
import type { Lifetime } from './lifetime'
import { findRelease, listReleases } from './release'
import { readReleaseRecord } from './release-record'
import { replaceReplica } from './replace-replica'
import { findPlace, isReady, startReplicas, type Replica } from './replica-set'
import { rollOut } from './roll-out'
import { rotateKeys } from './rotate-keys'
import { say } from './step'

/** What the endpoint writes while a rollout goes on: a line of JSON for each. */
export type RolloutNews = { line: string } | { failure: string } | { done: true }

/** So many keys are more than anybody needs, and cost each request nothing yet. */
const keysMax = 20

type Respond = (status: number, body: unknown) => void

/**
 * Lets the commands and tests of this checkout see and change a running cluster. On the loopback address, and below a path
 * that only they know: whoever has the URL may use it.
 * @returns its URL
 */
export async function startControlEndpoint(
  cluster: Cluster,
  { port, secret, rotateSecret }: ControlPlace,
  lifetime: Lifetime,
): Promise<string> {
  const control = new Control(cluster, lifetime)
  const server = createServer((request, response) => {
    const respond: Respond = (status, body) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
    if (request.method === 'POST' && request.url === `/${rotateSecret}`) return void control.rotateForLab(respond)
    const prefix = `/${secret}/`
    if (!request.url?.startsWith(prefix)) return respond(404, { error: 'nothing here' })
    const asked = `${request.method} ${request.url.slice(prefix.length)}`
    control.answer(asked, respond, response).catch((error: unknown) => respond(500, { error: String(error) }))
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  lifetime.atEnd(() => {
    server.close()
    server.closeAllConnections()
  })
  return `http://127.0.0.1:${port}/${secret}`
}

class Control {
  readonly #cluster: Cluster
  readonly #lifetime: Lifetime
  #isBusy = false
  #rotation: Promise<string[]> | undefined

  constructor(cluster: Cluster, lifetime: Lifetime) {
    this.#cluster = cluster
    this.#lifetime = lifetime
  }

  /** @param asked such as "POST replicas/S1/kill" */
  async answer(asked: string, respond: Respond, response: ServerResponse): Promise<void> {
    const [, name, deed] = /^POST replicas\/(\w+)\/(kill|leave)$/.exec(asked) ?? []
    const replica = this.#cluster.replicas.find((one) => one.name === name)
    const releaseName = /^POST rollout\/(\w+)$/.exec(asked)?.[1]
    if (asked === 'GET replicas') return respond(200, await describeAll(this.#cluster.replicas))
    if (asked === 'GET releases') return respond(200, await this.#releases())
    if (asked === 'POST releases/copy') return respond(200, await copyRelease(this.#cluster.release))
    const oldKeysLastSeconds = /^POST auth-keys\/rotate\?oldKeysLastSeconds=(\d+)$/.exec(asked)?.[1]
    if (oldKeysLastSeconds !== undefined) return respond(200, await this.#rotateKeys(Number(oldKeysLastSeconds)))
    if (asked === 'POST replicas/next') return respond(200, await this.#startReplicaOfNextRelease())
    if (deed === 'kill' && replica) {
      replica.program.kill()
      return respond(200, { killed: replica.name })
    }
    if (deed === undefined && releaseName === undefined) return respond(404, { error: 'nothing here' })
    if (this.#isBusy) return respond(409, { error: 'Replicas are being replaced already.' })
    this.#isBusy = true
    try {
      if (releaseName !== undefined) return await this.#rollOut(releaseName, response)
      if (!replica) return respond(404, { error: 'no such replica' })
      respond(200, await replaceReplica(this.#cluster, replica, this.#cluster.release, this.#lifetime))
    } finally {
      this.#isBusy = false
    }
  }

  async #releases() {
    const { former } = readReleaseRecord(this.#cluster.setup.folder)
    return { current: this.#cluster.release.name, former, all: (await listReleases()).map(({ name }) => name) }
  }

  /** Whoever reaches the shop may ask for it, so there is an end to it, and former keys are good for as long as any token. */
  async rotateForLab(respond: Respond): Promise<void> {
    const { authKeysFile } = this.#cluster.setup.folder
    if (this.#rotation === undefined && readAuthKeys(authKeysFile).length >= keysMax) {
      return respond(409, { error: 'The ring is full.' })
    }
    // One for all who ask meanwhile.
    this.#rotation ??= this.#rotateKeys(cartTokenDays * 86_400).finally(() => (this.#rotation = undefined))
    await this.#rotation.then(
      (said) => respond(200, said),
      (error: unknown) => respond(500, { error: String(error) }),
    )
  }

  /** What `npm run auth:rotate` does. */
  async #rotateKeys(oldKeysLastSeconds: number): Promise<string[]> {
    const { replicas, setup } = this.#cluster
    const metricsPorts = Object.fromEntries(replicas.map((replica) => [replica.name, replica.metricsPort]))
    const said: string[] = []
    const say = (line: string) => said.push(line)
    const { signal } = this.#lifetime
    await rotateKeys({ file: setup.folder.authKeysFile, metricsPorts, oldKeysLastSeconds, say, signal })
    return said
  }

  /** One that the proxy does not know. */
  async #startReplicaOfNextRelease() {
    const next = await copyRelease(this.#cluster.release)
    const { setup } = this.#cluster
    // Without a lab: that is about the replicas which the proxy asks.
    const apart = { ...setup, env: { ...setup.env, LAB: '0', STYLEGUIDE: '0' } }
    const place = await findPlace(`S${this.#cluster.replicas.length + 1}`, this.#cluster.ports)
    return describeAll(await startReplicas([place], next, apart, this.#lifetime))
  }

  /** Goes on to its end whether or not the other side still listens. */
  async #rollOut(name: string, response: ServerResponse): Promise<void> {
    response.writeHead(200, { 'Content-Type': 'application/x-ndjson' })
    const tell = (news: RolloutNews) => response.write(`${JSON.stringify(news)}\n`)
    try {
      const release = findRelease(name)
      if (!release) throw new UsageError(`There is no release ${name}.`)
      const sayTwice = (line: string) => {
        say(line)
        tell({ line })
      }
      await rollOut(this.#cluster, release, sayTwice, this.#lifetime)
      tell({ done: true })
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error)
      say(failure)
      tell({ failure })
    }
    response.end()
  }
}

function describeAll(replicas: Replica[]) {
  return Promise.all(
    replicas.map(async ({ name, port, metricsPort, program }) => ({
      name,
      port,
      metricsPort,
      pid: program.pid,
      ready: await isReady(port),
    })),
  )
}
