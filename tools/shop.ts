import { startCluster } from './cluster/cluster'
import { startControlEndpoint } from './cluster/control-endpoint'
import { findControlPlace } from './cluster/control-place'
import { dataFolder } from './cluster/data-folder'
import { detach } from './cluster/detach'
import { runInLifetime, type Lifetime } from './cluster/lifetime'
import { Ports } from './cluster/ports'
import { requirePort } from './cluster/proxy'
import { parseShopSettings, type ShopSettings } from './cluster/shop-settings'
import { claimFolder, releaseFolder, saveState } from './cluster/shop-state'
import { say } from './cluster/step'
import { openStores } from './cluster/stores'
import { systemPrograms } from './cluster/system-programs'
import { tell } from './cluster/tell'
import { welcome } from './cluster/welcome'
import { UsageError } from './usage-error'

/** `npm run shop`: the whole shop on this machine, three replicas behind nginx, until Ctrl-C or `npm run shop:stop`. */
async function shop(lifetime: Lifetime): Promise<number> {
  const settings = parseShopSettings(process.argv.slice(2), process.env)
  if (settings.detach) return detach(process.argv.slice(2).filter((arg) => arg !== '--detach'))
  await open(settings, lifetime)
  await lifetime.stopped()
  say('Closing the shop …')
  return 0
}

async function open(settings: ShopSettings, lifetime: Lifetime): Promise<void> {
  const folder = dataFolder('shop')
  const running = claimFolder(folder)
  if (running) {
    const where = running.address ? `is open at ${running.address}` : 'is just being opened'
    throw new UsageError(`The shop ${where} (process ${running.pid}). To close it: npm run shop:stop`)
  }
  lifetime.atEnd(() => releaseFolder(folder))
  await requirePort(settings.port, lifetime)
  const { nginx } = await systemPrograms(['nginx', ...(settings.redisUrl ? [] : ['redis' as const])], lifetime)
  const ports = new Ports(folder)
  const { databaseUrl, redisUrl, ownsRedis } = await openStores(settings, { folder, ports }, lifetime)
  const { port, replicas: count, publicUrl } = settings
  const place = await findControlPlace(ports)
  const plan = { folder, ports, port, replicas: count, publicUrl, databaseUrl, redisUrl, nginx, control: place }
  const cluster = await startCluster(plan, lifetime)
  const control = await startControlEndpoint(cluster, place, lifetime)
  const address = `http://localhost:${port}`
  const metricsPorts = Object.fromEntries(cluster.replicas.map(({ name, metricsPort }) => [name, metricsPort]))
  saveState(folder, { address, databaseUrl, control, metricsPorts, ...(ownsRedis && { ownRedisUrl: redisUrl }) })
  say(welcome(address, cluster.replicas, folder))
  tell({ ready: true })
}

await runInLifetime(shop)
