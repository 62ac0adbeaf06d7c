import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { root } from '../root'
import { checkOverlay } from './check-overlay'
import { manifestSchema, nameOf, type Manifest } from './manifest'
import { mergePatch } from './merge-patch'
import { renderKustomization } from './render-kustomization'

const rendered = (overlay: string) => renderKustomization(join(root, 'deploy/k8s/overlays', overlay))
const overlays = { demo: rendered('demo'), production: rendered('production') }

it('has nothing to say against our own overlays', async () => {
  expect(await checkOverlay(overlays.demo)).toEqual([])
  expect(await checkOverlay(overlays.production)).toEqual([])
})

const app = (container: string) => `spec: {template: {spec: {containers: [{name: app, ${container}}]}}}`
const pod = (fields: string) => `spec: {template: {spec: {${fields}}}}`
const proxy = (variable: string) => pod(`containers: [{name: proxy, env: [${variable}]}]`)

type Row = [overlay: keyof typeof overlays, name: string, patch: string, complaint: string]

// Each row breaks one thing, and what is said of it. They are all that a rule is trusted for.
const rows: Row[] = [
  // schemas
  ['demo', 'Deployment app', 'spec: {replica: 3}', 'Deployment app: spec.replica is no field of it'],
  ['demo', 'Deployment app', 'spec: {minReadySeconds: soon}', 'Deployment app: spec/minReadySeconds must be integer'],
  ['demo', 'Deployment app', 'apiVersion: apps/v9', 'Deployment app: there is no Deployment in apps/v9'],
  ['demo', 'Deployment app', app('livenessProb: {}'), 'containers[0].livenessProb is no field of it'],
  ['demo', 'Service redis', 'metadata: {name: postgres}', 'there are two of Service postgres'],
  // selectors
  ['demo', 'Deployment app', 'spec: {selector: {matchLabels: {a: b}}}', 'Deployment app selects other pods than'],
  ['demo', 'Service app', 'spec: {selector: {app.kubernetes.io/name: apps}}', 'Service app selects no pod by'],
  [
    'demo',
    'PodDisruptionBudget app',
    'spec: {selector: {matchLabels: {a: b}}}',
    'PodDisruptionBudget app selects no pod',
  ],
  [
    'demo',
    'NetworkPolicy proxy-to-app',
    'spec: {podSelector: {matchLabels: {a: b}}}',
    'NetworkPolicy proxy-to-app selects no',
  ],
  [
    'demo',
    'NetworkPolicy redis-from-app',
    'spec: {ingress: [{from: [{podSelector: {matchLabels: {a: b}}}]}]}',
    'NetworkPolicy redis-from-app selects no pod',
  ],
  // ports
  ['demo', 'Service proxy', 'spec: {ports: [{name: http, targetPort: htp}]}', 'Service proxy speaks of port htp'],
  [
    'demo',
    'NetworkPolicy redis-from-app',
    'spec: {ingress: [{ports: [{port: 6380}]}]}',
    'NetworkPolicy redis-from-app speaks of port 6380',
  ],
  [
    'demo',
    'Deployment app',
    app('readinessProbe: {httpGet: {port: web}}'),
    'Deployment app: a probe of app asks port web',
  ],
  [
    'demo',
    'Deployment proxy',
    pod('containers: [{name: proxy, livenessProbe: {tcpSocket: {port: web}}}]'),
    'a probe of proxy asks port web',
  ],
  [
    'production',
    'Ingress goldfish',
    'spec: {rules: [{host: goldfish.example, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: app, port: {name: web}}}}]}}]}',
    'Ingress goldfish leads to app, where there is no such port',
  ],
  // references
  [
    'demo',
    'Deployment app',
    app('envFrom: [{configMapRef: {name: setting}}]'),
    'Deployment app wants the ConfigMap setting',
  ],
  [
    'demo',
    'Deployment proxy',
    pod('volumes: [{name: pages, configMap: {name: page}}]'),
    'Deployment proxy wants the ConfigMap page',
  ],
  [
    'production',
    'Deployment app',
    app('env: [{name: REDIS_URL, valueFrom: {secretKeyRef: {key: URL}}}]'),
    'Deployment app wants the secret goldfish/URL',
  ],
  [
    'production',
    'Deployment app',
    pod('volumes: [{name: auth-keys, secret: {items: [{key: keys, path: keys}]}}]'),
    'Deployment app wants the secret goldfish-auth/keys',
  ],
  [
    'production',
    'Deployment app',
    pod('volumes: [{name: auth-keys, secret: {items: null}}]'),
    'Deployment app wants the secret goldfish-auth/every key',
  ],
  [
    'demo',
    'StatefulSet postgres',
    pod('containers: [{name: postgres, volumeMounts: [{name: disk, mountPath: /a}]}]'),
    'StatefulSet postgres wants the volume disk',
  ],
  ['demo', 'Job migrate', pod('serviceAccountName: null'), 'Job migrate wants the service account default'],
  // what pods may
  ['demo', 'Deployment app', pod('securityContext: {runAsUser: 0}'), 'Deployment app may be root'],
  ['demo', 'Deployment app', pod('securityContext: {runAsNonRoot: false}'), 'Deployment app may be root'],
  ['demo', 'Job seed', pod('securityContext: {seccompProfile: {type: Unconfined}}'), 'Job seed has no seccomp profile'],
  ['demo', 'Job seed', pod('automountServiceAccountToken: null'), 'Job seed gets a token for Kubernetes'],
  ['demo', 'Deployment app', pod('enableServiceLinks: null'), 'Deployment app gets variables from Services'],
  ['demo', 'Deployment app', pod('hostNetwork: true'), 'Deployment app sees the node'],
  [
    'demo',
    'Deployment app',
    pod('volumes: [{name: tmp, hostPath: {path: /tmp}, emptyDir: null}]'),
    'Deployment app mounts a folder of the node',
  ],
  [
    'demo',
    'Deployment app',
    pod('volumes: [{name: tmp, emptyDir: {sizeLimit: null}}]'),
    'Deployment app may fill the disk of the node',
  ],
  [
    'demo',
    'Deployment app',
    app('securityContext: {allowPrivilegeEscalation: true}'),
    'Deployment app: app may gain rights',
  ],
  [
    'demo',
    'StatefulSet redis',
    pod('containers: [{name: redis, securityContext: {readOnlyRootFilesystem: false}}]'),
    'redis may write into its image',
  ],
  [
    'demo',
    'Deployment app',
    pod('initContainers: [{name: await-migrations, securityContext: {capabilities: {drop: []}}}]'),
    'await-migrations keeps capabilities',
  ],
  ['demo', 'Deployment app', app('resources: {limits: null}'), 'Deployment app: app has no limit on its memory'],
  [
    'demo',
    'Deployment app',
    app('resources: {requests: {memory: null}}'),
    'Deployment app: app does not say what it needs',
  ],
  // images and commands
  ['demo', 'Deployment app', app('image: goldfish'), 'the image of app, goldfish, may be another one tomorrow'],
  [
    'demo',
    'StatefulSet redis',
    pod('containers: [{name: redis, image: "redis:latest"}]'),
    'the image of redis, redis:latest, may be another',
  ],
  [
    'demo',
    'Job seed',
    pod('containers: [{name: seed, command: [node, commands/sed.mjs]}]'),
    'seed runs commands/sed.mjs, which is not in the image',
  ],
  // probes
  [
    'demo',
    'Deployment app',
    app('readinessProbe: {httpGet: {path: /health}}'),
    'a probe of app asks for /health, where there is no route',
  ],
  [
    'demo',
    'StatefulSet redis',
    pod('containers: [{name: redis, readinessProbe: null}]'),
    'StatefulSet redis: nobody asks redis whether it is ready',
  ],
  // leaving
  ['demo', 'Deployment app', app('env: [{name: DRAIN_SECONDS, value: "30"}]'), 'app must serve on for more than 32 s'],
  [
    'demo',
    'Deployment app',
    app('env: [{name: DRAIN_DEADLINE_SECONDS, value: "40"}]'),
    'app must have 15 s for its last answers',
  ],
  ['demo', 'Deployment app', pod('terminationGracePeriodSeconds: 50'), 'app would be killed before its deadline'],
  [
    'demo',
    'Deployment app',
    app('lifecycle: {preStop: {sleep: {seconds: 10}}}'),
    'app would be killed before its deadline',
  ],
  [
    'demo',
    'Deployment proxy',
    pod('terminationGracePeriodSeconds: 30'),
    'proxy would be killed before its last answers',
  ],
  // how many
  ['demo', 'Deployment app', 'spec: {replicas: 3}', 'Deployment app says a number of replicas'],
  ['demo', 'HorizontalPodAutoscaler app', 'spec: {minReplicas: 1}', 'Deployment app may be a single pod'],
  ['demo', 'Deployment proxy', 'spec: {replicas: 1}', 'Deployment proxy may be a single pod'],
  ['demo', 'PodDisruptionBudget proxy', 'spec: {maxUnavailable: 2}', 'Deployment proxy may be emptied with its nodes'],
  [
    'demo',
    'Deployment app',
    'spec: {strategy: {rollingUpdate: {maxUnavailable: 1}}}',
    'Deployment app is fewer while it is updated',
  ],
  ['demo', 'HorizontalPodAutoscaler app', 'spec: {maxReplicas: 12}', 'Deployment app may be more than REPLICAS says'],
  [
    'demo',
    'ConfigMap settings',
    'data: {DATABASE_MAX_CONNECTIONS: "100"}',
    'Postgres allows 200 connections, and DATABASE_MAX_CONNECTIONS says otherwise',
  ],

  [
    'demo',
    'Deployment app',
    app('resources: {requests: {cpu: null}}'),
    'Deployment app scales by a share of a CPU request',
  ],
  // the proxy
  [
    'demo',
    'ConfigMap nginx-template',
    'data: {nginx.conf.template: "${NGINX_NEW}"}',
    'the proxy is not given NGINX_NEW',
  ],
  ['demo', 'ConfigMap nginx-template', 'data: null', 'there is no template for the proxy'],
  ['demo', 'Deployment proxy', proxy('{name: NGINX_OLD, value: a}'), "the proxy's template does not know NGINX_OLD"],
  // who reaches whom
  ['demo', 'NetworkPolicy anybody-to-proxy', 'spec: {ingress: []}', 'the Ingress cannot reach proxy on port 8080'],
  ['demo', 'NetworkPolicy proxy-to-app', 'spec: {egress: []}', 'proxy cannot reach app on port 3000'],
  [
    'demo',
    'NetworkPolicy everybody-may-ask-for-names',
    'spec: {podSelector: {matchLabels: {app.kubernetes.io/name: app}}}',
    'proxy cannot reach the name server on port 53',
  ],
  [
    'demo',
    'NetworkPolicy app-from-proxy-and-prometheus',
    'spec: {ingress: [{}]}',
    'anybody can reach app on port 3000',
  ],
  [
    'demo',
    'NetworkPolicy app-from-proxy-and-prometheus',
    'spec: {ingress: []}',
    'Prometheus cannot reach app on port 9464',
  ],
  [
    'demo',
    'NetworkPolicy to-postgres',
    'spec: {egress: [{ports: [{port: 5433}]}]}',
    'migrate cannot reach postgres on port 5432',
  ],
  [
    'demo',
    'NetworkPolicy to-postgres',
    'spec: {podSelector: {matchExpressions: null}, egress: [{}]}',
    'postgres can reach the world',
  ],
  [
    'demo',
    'NetworkPolicy redis-from-app',
    'spec: {ingress: [{ports: [{port: 6379}]}]}',
    'anybody can reach redis on port 6379',
  ],
  ['demo', 'NetworkPolicy app-to-redis', 'spec: {egress: []}', 'app cannot reach redis on port 6379'],
  [
    'production',
    'NetworkPolicy to-postgres',
    'spec: {egress: [{to: [{ipBlock: {cidr: 172.16.0.0/12}}], ports: [{port: 5432}]}]}',
    'app cannot reach postgres on port 5432',
  ],
  [
    'production',
    'NetworkPolicy app-to-redis',
    'spec: {podSelector: {matchLabels: null}}',
    'proxy can reach redis on port 6379',
  ],
  [
    'production',
    'NetworkPolicy app-to-collector',
    'spec: {egress: []}',
    'app cannot reach the collector of traces on port 4318',
  ],
  // secrets
  [
    'production',
    'ConfigMap settings',
    'data: {PUBLIC_URL: "http://goldfish.example"}',
    'PUBLIC_URL http://goldfish.example is not encrypted',
  ],
  [
    'production',
    'ConfigMap settings',
    'data: {PUBLIC_URL: "https://shop.example"}',
    'the Ingress leads to goldfish.example, and PUBLIC_URL to',
  ],
  [
    'production',
    'ConfigMap settings',
    'data: {GOLDFISH_DEMO: "1"}',
    'Ingress goldfish leads from outside into a demonstration',
  ],
  ['production', 'Ingress goldfish', 'spec: {tls: []}', 'there is no TLS for goldfish.example'],
  ['demo', 'ConfigMap settings', 'data: {GOLDFISH_DEMO: "0"}', 'Secret goldfish stands in the repository'],
  [
    'demo',
    'Deployment proxy',
    proxy('{name: NGINX_SCHEME, value: https}'),
    'NGINX_SCHEME is https, and PUBLIC_URL http://localhost',
  ],
]

it.each(rows)('complains when in %s the %s has %s', async (overlay, name, patch, complaint) => {
  const spoilt = overlays[overlay].map((object) => (nameOf(object) === name ? spoil(object, patch) : object))
  expect(spoilt).not.toEqual(overlays[overlay])
  expect((await checkOverlay(spoilt)).join('\n')).toContain(complaint)
})

function spoil(object: Manifest, patch: string): Manifest {
  return manifestSchema.parse(mergePatch(object, parse(patch)))
}
