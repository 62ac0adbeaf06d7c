import { dataFolder } from './cluster/data-folder'
import { runInLifetime, type Lifetime } from './cluster/lifetime'
import { currentRelease } from './cluster/release'
import { runningState } from './cluster/shop-state'
import { step } from './cluster/step'
import { applyMigrations } from './database/apply-migrations'
import { chooseRelease } from './rollout/choose-release'
import { followRollout, listReleasesOf } from './rollout/control'
import { parseRolloutArguments } from './rollout/parse-rollout-arguments'
import { UsageError } from './usage-error'

/**
 * `npm run rollout`: makes a release of the sources as they are, and has the open shop run it in place of its own, without
 * that anybody who shops notices. `-- --back` has it run the one before again.
 */
async function rollout(lifetime: Lifetime): Promise<number> {
  const wanted = parseRolloutArguments(process.argv.slice(2))
  const shop = runningState(dataFolder('shop'))
  if (!shop) throw new UsageError('The shop is not open. To open it: npm run shop -- --detach')
  const { control, databaseUrl } = shop
  if (!control || !databaseUrl) throw new UsageError('The shop is just being opened. Try again in a moment.')

  const built = wanted.kind === 'sources' ? await currentRelease(lifetime) : undefined
  const release = chooseRelease(wanted, await listReleasesOf(control), built?.name)
  if (release === undefined) {
    console.log(
      'The shop runs this release already. To replace its replicas all the same: npm run rollout -- --restart',
    )
    return 0
  }
  // The database never goes back: migrations are additive, so that either release runs on it.
  if (built) await step('Applying the migrations', () => applyMigrations(databaseUrl))
  lifetime.signal.throwIfAborted()
  await followRollout(control, release, console.log)
  console.log(`The shop runs release ${release}.`)
  return 0
}

await runInLifetime(rollout)
