import { createServer } from 'node:http'
import type { Lifetime } from './lifetime'
import type { Cluster } from './cluster'
import { isReady, type Replica } from './replica-set'

/**
 * Lets tests see and kill replicas: `GET /replicas`, `POST /replicas/S1/kill`; `POST /replicas/next` starts one of the next
 * release. Of the test cluster alone, on the loopback address.
 * @returns its URL
 */
export async function startControlEndpoint(
  { replicas, startReplicaOfNextRelease }: Cluster,
  port: number,
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
    } else respond(404, { error: 'There are GET /replicas, POST /replicas/S1/kill and POST /replicas/next.' })
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
