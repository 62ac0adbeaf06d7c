import { existsSync } from 'node:fs'
import { cartTokenDays } from '../lib/cart-token-days'
import { dataFolder } from './cluster/data-folder'
import { runInLifetime, type Lifetime } from './cluster/lifetime'
import { rotateKeys } from './cluster/rotate-keys'
import { runningState } from './cluster/shop-state'
import { withLock } from './setup/lock.mjs'
import { UsageError } from './usage-error'

const usage = `npm run auth:rotate                     the former key goes on verifying for ${cartTokenDays} days
npm run auth:rotate -- --drop-after 30m for as long as you say: s, m, h or d
npm run auth:rotate -- --drop-now       not at all: a key that leaked. Everybody is signed out`

/** `npm run auth:rotate`: replaces the signing key of the shop that runs on this checkout, which goes on serving. */
async function rotate(lifetime: Lifetime): Promise<number> {
  const oldKeysLastSeconds = parseDropAfter(process.argv.slice(2))
  if (process.env['AUTH_KEYS'] || process.env['AUTH_KEYS_FILE']) {
    throw new UsageError('AUTH_KEYS is set in your environment, so these keys are yours to rotate: docs/sessions.md')
  }
  const folder = dataFolder('shop')
  const file = folder.authKeysFile
  if (!existsSync(file)) throw new UsageError('There are no keys yet; npm run shop makes the first.')
  const running = runningState(folder)
  if (running && !running.metricsPorts) throw new UsageError('The shop is just being opened. Try again in a moment.')
  const metricsPorts = running?.metricsPorts ?? {}
  await withLock('auth-keys', () =>
    rotateKeys({ file, metricsPorts, oldKeysLastSeconds, say: console.log, signal: lifetime.signal }),
  )
  return 0
}

const secondsOf: Record<string, number> = { s: 1, m: 60, h: 3_600, d: 86_400 }

function parseDropAfter(args: string[]): number {
  const [option, value = ''] = args.flatMap((arg) => arg.split('='))
  if (option === undefined) return cartTokenDays * 86_400
  if (option === '--drop-now') return 0
  const [, count, unit = ''] = /^(\d{1,4})([smhd])$/.exec(value) ?? []
  if (option !== '--drop-after' || count === undefined) throw new UsageError(usage)
  return Number(count) * (secondsOf[unit] ?? 0)
}

await runInLifetime(rotate)
