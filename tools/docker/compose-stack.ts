import { z } from 'zod'
import { waitUntil } from '../cluster/wait-until'
import { UsageError } from '../usage-error'
import { runDocker } from './run-docker'

/** A container of the service `app`. */
export type Replica = {
  id: string
  /** As in X-Replica: S3 is goldfish-app-3, see deploy/replica/replica-name.mjs. */
  name: string
  image: string
  isRunning: boolean
  isHealthy: boolean
  /** How often docker has started it again after it ended by itself. */
  restarts: number
}

const inspected = z.array(
  z.object({
    Id: z.string(),
    RestartCount: z.number(),
    Config: z.object({ Image: z.string(), Labels: z.record(z.string(), z.string()) }),
    State: z.object({ Running: z.boolean(), Health: z.object({ Status: z.string() }).optional() }),
  }),
)

/** The containers of one compose project. */
export class ComposeStack {
  readonly #project: string
  readonly #files: string[]
  readonly #env: Record<string, string>
  readonly #signal: AbortSignal | undefined

  /** @param env what the compose files are filled in with, besides our own environment */
  constructor(project: string, files: string[], env: Record<string, string> = {}, signal?: AbortSignal) {
    this.#project = project
    this.#files = files
    this.#env = env
    this.#signal = signal
  }

  /** The same containers, seen by somebody who has set other variables. */
  with(env: Record<string, string>): ComposeStack {
    return new ComposeStack(this.#project, this.#files, { ...this.#env, ...env }, this.#signal)
  }

  /** Runs `docker compose …` for this project. @returns its output */
  compose(...args: string[]): Promise<string> {
    const files = this.#files.flatMap((file) => ['--file', file])
    return runDocker(['compose', '--project-name', this.#project, ...files, ...args], this.#env, this.#signal)
  }

  /** Runs a docker command that is about a single container or image. */
  docker(...args: string[]): Promise<string> {
    return runDocker(args, this.#env, this.#signal)
  }

  /** @returns the id of the only container of a service */
  async container(service: string): Promise<string> {
    const [id] = await this.#containers(service)
    if (id === undefined) throw new UsageError(`${this.#project} has no container of ${service}. Is it up?`)
    return id
  }

  /** @returns every replica that there is, also those that have ended, by their number */
  async replicas(): Promise<Replica[]> {
    const ids = await this.#containers('app')
    if (ids.length === 0) return []
    const all = inspected.parse(JSON.parse(await this.docker('inspect', ...ids)))
    return all
      .map(({ Id: id, RestartCount: restarts, Config: { Image: image, Labels: labels }, State: state }) => ({
        id,
        number: Number(labels['com.docker.compose.container-number']),
        image,
        isRunning: state.Running,
        isHealthy: state.Running && state.Health?.Status === 'healthy',
        restarts,
      }))
      .toSorted((a, b) => a.number - b.number)
      .map(({ number, ...replica }) => ({ ...replica, name: `S${number}` }))
  }

  /** Brings the number of replicas to `count` without touching those that stay, and waits for the new ones. */
  async scale(count: number): Promise<void> {
    await this.compose('up', '--detach', '--no-deps', '--no-build', '--no-recreate', '--scale', `app=${count}`, 'app')
    await this.waitForReplicas(count)
  }

  /** @throws UsageError when there are not exactly so many, all of them healthy, within a reasonable time */
  async waitForReplicas(count: number, withinMs = 120_000): Promise<void> {
    let healthy = 0
    const areThere = async () => {
      const all = await this.replicas()
      healthy = all.filter((replica) => replica.isHealthy).length
      return all.length === count && healthy === count
    }
    if (await waitUntil(areThere, { withinMs, everyMs: 300, ...(this.#signal && { signal: this.#signal }) })) return
    this.#signal?.throwIfAborted()
    throw new UsageError(`Of ${count} replicas ${healthy} were healthy after ${withinMs / 1000} s.`)
  }

  /** @throws UsageError when docker has not started it again after a crash, or it is not healthy then, within a reasonable time */
  async waitForRestart({ id, name, restarts }: Replica, withinMs = 60_000): Promise<void> {
    const isBack = async () =>
      (await this.replicas()).some((one) => one.id === id && one.restarts > restarts && one.isHealthy)
    if (await waitUntil(isBack, { withinMs, everyMs: 300, ...(this.#signal && { signal: this.#signal }) })) return
    this.#signal?.throwIfAborted()
    throw new UsageError(`${name} crashed, and was not back ${withinMs / 1000} s later.`)
  }

  /** Ids, also of containers that have ended, but not of one-off ones (`docker compose run`). */
  async #containers(service: string): Promise<string[]> {
    const label = (name: string, value: string) => ['--filter', `label=com.docker.compose.${name}=${value}`]
    const filters = [...label('project', this.#project), ...label('service', service), ...label('oneoff', 'False')]
    const output = await this.docker('ps', '--all', '--quiet', '--no-trunc', ...filters)
    return output.split('\n').filter((id) => id !== '')
  }
}
