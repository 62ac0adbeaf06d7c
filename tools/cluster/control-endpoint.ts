import { createServer } from 'node:http'
import type { Lifetime } from './lifetime'
import type { Cluster } from './cluster'
import type { DataFolder } from './data-folder'
import { isReady, type Replica } from './replica-set'
import { rotateKeys } from './rotate-keys'

/**
 * Lets tests see and kill replicas: `GET /replicas`, `POST /replicas/S1/kill`; `POST /replicas/next` starts one of the next
 * release; `POST /auth-keys/rotate?oldKeysLastSeconds=60` does what `npm run auth:rotate` does. Of the test cluster alone,
 * on the loopback address.
 * @returns its URL
 */
export async function startControlEndpoint(
  { replicas, startReplicaOfNextRelease }: Cluster,
  { port, folder }: { port: number; folder: DataFolder },
  lifetime: Lifetime,
): Promise<string> {
  const server = createServer((request, response) => {
    const respond = (status: number, body: unknown) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
    const name = /^\/replicas\/(\w+)\/kill$/.exec(request.url ?? '')?.[1]
    const victim = replicas.find((replica) => replica.name === name)
    if (request.method === 'GET' && request.url === '/replicas') {
      void describeAll(replicas).then((all) => respond(200, all))
    } else if (request.method === 'POST' && victim) {
      victim.program.kill()
      respond(200, { killed: victim.name })
    } else if (request.method === 'POST' && request.url === '/replicas/next') {
      void startReplicaOfNextRelease()
        .then(describeAll)
        .then((all) => respond(200, all))
    } else if (request.method === 'POST' && request.url?.startsWith('/auth-keys/rotate')) {
      const oldKeysLastSeconds = Number(new URL(request.url, 'http://control').searchParams.get('oldKeysLastSeconds'))
      const metricsPorts = Object.fromEntries(replicas.map((replica) => [replica.name, replica.metricsPort]))
      const said: string[] = []
      const rotation = { file: folder.authKeysFile, metricsPorts, oldKeysLastSeconds, signal: lifetime.signal }
      rotateKeys({ ...rotation, say: (line) => said.push(line) }).then(
        () => respond(200, said),
        (error: unknown) => respond(500, { error: String(error), said }),
      )
    } else respond(404, { error: 'See tools/cluster/control-endpoint.ts for what there is.' })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  lifetime.atEnd(() => {
    server.close()
    server.closeAllConnections()
  })
  return `http://127.0.0.1:${port}`
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
