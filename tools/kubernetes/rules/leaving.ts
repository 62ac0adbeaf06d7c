import type { Manifest } from '../manifest'
import { podsOf, variableOf } from '../pods'

/** How long the proxy waits for an answer: proxy_read_timeout in deploy/nginx/nginx.conf.template. */
const answerSeconds = 15
/** How long a cluster's name server may go on naming a pod that leaves (CoreDNS' cache), and until the proxy asks again. */
const namedSeconds = 30 + 2

/** Who leaves is killed only after it had the time to be forgotten by the others, and to finish what it has. */
export function leaving(objects: Manifest[]): string[] {
  return podsOf(objects).flatMap(({ of, spec }) =>
    spec.containers.flatMap((container) => {
      const graceSeconds = spec.terminationGracePeriodSeconds ?? 30
      const preStopSeconds = container.lifecycle?.preStop?.sleep?.seconds ?? 0
      const drainSeconds = Number(variableOf(container, 'DRAIN_SECONDS'))
      const deadlineSeconds = Number(variableOf(container, 'DRAIN_DEADLINE_SECONDS'))
      const shutdownSeconds = Number(
        /worker_shutdown_timeout (\d+)s/.exec(variableOf(container, 'NGINX_MAIN') ?? '')?.[1],
      )
      const demands: [boolean, string][] = [
        [!(preStopSeconds + drainSeconds <= namedSeconds), `must serve on for more than ${namedSeconds} s`],
        [!(deadlineSeconds < drainSeconds + answerSeconds), `must have ${answerSeconds} s for its last answers`],
        [!(graceSeconds <= preStopSeconds + deadlineSeconds), 'would be killed before its deadline'],
        [!(graceSeconds < preStopSeconds + shutdownSeconds), 'would be killed before its last answers'],
      ]
      // What a container does not set is NaN here, and no comparison with it is true.
      return demands.filter(([isMet]) => !isMet).map(([, text]) => `${of}: ${container.name} ${text}`)
    }),
  )
}
