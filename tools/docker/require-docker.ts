import { spawnSync } from 'node:child_process'
import { findProgram } from '../cluster/find-program'
import { UsageError } from '../usage-error'

/** What the compose files need: `start_interval` of health checks came with engine 25 and compose 2.24. */
const oldest = { engine: [25, 0], compose: [2, 24] } as const

/** @throws UsageError with one line that says what is missing */
export function requireDocker(): void {
  if (!findProgram('docker'))
    throw new UsageError('There is no docker on the PATH. See https://docs.docker.com/get-docker/')
  requireVersion('the docker engine', answer(['version', '--format', '{{.Server.Version}}']), oldest.engine)
  requireVersion('docker compose', answer(['compose', 'version', '--short']), oldest.compose)
}

/** @returns undefined when docker has no answer, such as without an engine or without compose */
function answer(args: string[]): string | undefined {
  const { status, stdout } = spawnSync('docker', args, { encoding: 'utf8', timeout: 10_000 })
  return status === 0 ? stdout.trim() : undefined
}

/** @param version such as "26.1.5+dfsg1" or "v2.26.1" */
export function requireVersion(
  what: string,
  version: string | undefined,
  [major, minor]: readonly [number, number],
): void {
  if (version === undefined) throw new UsageError(`docker is there, but ${what} does not answer. Try: docker info`)
  const [ownMajor = 0, ownMinor = 0] = version
    .replace(/^v/, '')
    .split('.')
    .map((part) => Number.parseInt(part, 10))
  if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return
  throw new UsageError(`${what} is ${version}; ${major}.${minor} or newer is needed.`)
}
