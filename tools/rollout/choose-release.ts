import { UsageError } from '../usage-error'
import type { WantedRelease } from './parse-rollout-arguments'

/** What a running cluster says about its releases. */
export type KnownReleases = { current: string; former?: string; all: string[] }

/**
 * @param built the release of the sources, where it was asked for
 * @returns the name of the release to be rolled out; undefined when it runs already
 * @throws UsageError when there is no such release
 */
export function chooseRelease(
  wanted: WantedRelease,
  { current, former, all }: KnownReleases,
  built: string | undefined,
): string | undefined {
  if (wanted.kind === 'same') return current
  const name = wanted.kind === 'named' ? wanted.name : wanted.kind === 'former' ? former : built
  if (name === undefined) throw new UsageError('There was no other release before this one.')
  if (!all.includes(name)) {
    const there = all.map((one) => (one === current ? `${one} (running)` : one)).join(', ')
    throw new UsageError(`There is no release ${name} any more. There are: ${there}`)
  }
  return name === current ? undefined : name
}
