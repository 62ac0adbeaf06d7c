import { startCluster } from '../cluster/cluster'
import { startControlEndpoint } from '../cluster/control-endpoint'
import { findControlPlace } from '../cluster/control-place'
import type { Ports } from '../cluster/ports'
import { systemPrograms } from '../cluster/system-programs'
import { ensureDatabase } from '../database/ensure-database'
import { findChromium } from './chromium'
import { startSignInProviders } from './sign-in-provider'
import { addTallies, type Tally } from './tally'
import { runPlaywright, type TestRun } from './test-run'

/** Playwright's journeys on a cluster of three replicas with a shop fresh from the seed; then the specs that kill replicas. */
export async function runEndToEnd(
  run: TestRun,
  { databaseServer, redisUrl, ports }: { databaseServer: string; redisUrl: string; ports: Ports },
): Promise<Tally> {
  const { folder, lifetime } = run
  const chromium = await findChromium(lifetime)
  const { nginx } = await systemPrograms(['nginx'], lifetime)
  const databaseUrl = await ensureDatabase(databaseServer, 'goldfish_e2e', { emptied: true })
  const port = await ports.get('proxy')
  const publicUrl = `http://localhost:${port}`
  const place = await findControlPlace(ports)
  const extraEnv = { ...(await startSignInProviders(publicUrl, lifetime)), STYLEGUIDE: '1' }
  const shop = { folder, ports, port, replicas: 3, publicUrl, databaseUrl, redisUrl, nginx }
  const plan = { ...shop, control: place, extraEnv }
  const cluster = await startCluster(plan, lifetime)
  const control = await startControlEndpoint(cluster, place, lifetime)
  const env = {
    BASE_URL: publicUrl,
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
    CLUSTER_CONTROL: control,
    CLUSTER_LOGS: folder.logs,
    // For tokens that a test cannot wait for, such as one that has expired.
    AUTH_KEYS_FILE: folder.authKeysFile,
    CHROMIUM_PATH: chromium,
  }
  const journeys = await runPlaywright(['phone', 'desktop'], env, run)
  lifetime.signal.throwIfAborted()
  // In a run of their own: they kill replicas, and are to run also when a journey failed.
  const kills = await runPlaywright(['replicas'], env, run)
  return addTallies([journeys, kills])
}
