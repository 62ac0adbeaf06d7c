import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root'
import { UsageError } from '../usage-error'
import type { DataFolder } from './data-folder'
import { KeptProgram } from './kept-program'
import type { Lifetime } from './lifetime'
import { isFree } from './ports'
import { renderTemplate } from './render-template'
import { waitUntil } from './wait-until'

type Proxy = {
  command: string
  folder: DataFolder
  port: number
  replicaPorts: number[]
  /** Where a replica stands in for the others during a rollout. Nobody listens there otherwise. */
  standInPort: number
  web: string
  publicUrl: string
  /** Where the mail catcher shows its mails; absent without one. */
  mailPort?: number | undefined
}

/** Starts nginx in front of the replicas. Same template as in containers; what differs is in its variables. */
export async function startProxy(
  { command, folder, port, replicaPorts, standInPort, web, publicUrl, mailPort }: Proxy,
  lifetime: Lifetime,
): Promise<void> {
  const prefix = join(folder.path, 'nginx')
  // What was there for another start is not there for this one.
  rmSync(join(prefix, 'local'), { recursive: true, force: true })
  mkdirSync(join(prefix, 'local'), { recursive: true })
  if (mailPort !== undefined) writeFileSync(join(prefix, 'local/mail.conf'), mailLocation(mailPort))
  const template = readFileSync(join(root, 'deploy/nginx/nginx.conf.template'), 'utf8')
  const configuration = renderTemplate(template, {
    // As root, nginx would give up its rights and could no longer read a checkout below /root.
    NGINX_MAIN: process.getuid?.() === 0 ? 'user root;' : '',
    NGINX_LISTEN: `127.0.0.1:${port}`,
    NGINX_SCHEME: new URL(publicUrl).protocol.slice(0, -1),
    NGINX_UPSTREAM: upstream(replicaPorts, standInPort),
    // A hash knows no backup.
    NGINX_TWIN_UPSTREAM: servers(replicaPorts).join(' '),
    // Nobody stands in front of it.
    NGINX_CLIENT_ADDRESS: '',
    NGINX_WEB_ROOT: web,
    NGINX_PAGES: join(root, 'deploy/nginx/pages'),
    NGINX_STATE: prefix,
    NGINX_ACCESS_LOG: join(folder.logs, 'access.log'),
  })
  const file = join(prefix, 'nginx.conf')
  writeFileSync(file, configuration)
  const logFile = join(folder.logs, 'nginx.log')
  await KeptProgram.start(
    {
      name: 'nginx',
      command,
      args: ['-p', prefix, '-c', file, '-e', logFile, '-g', 'daemon off;'],
      logFile,
      stopSignal: 'SIGTERM',
      stopWithinMs: 5_000,
      isReady: async () => !(await isFree(port)),
      readyWithinMs: 10_000,
    },
    lifetime,
  )
}

function upstream(replicaPorts: number[], standInPort: number): string {
  // A backup is asked only when nobody else answers, so nginx need not be told when one is there.
  return [...servers(replicaPorts), ...servers([standInPort], ' backup')].join(' ')
}

function servers(ports: number[], role = ''): string[] {
  return ports.map((port) => `server 127.0.0.1:${port} max_fails=2 fail_timeout=1s${role};`)
}

/** The mail catcher's page. Here and not in the template, so that no configuration of containers can open it. */
function mailLocation(mailPort: number): string {
  // A header of the location's own, so that the page's are not doubled by those that the proxy gives to its own answers.
  return `location ^~ /dev/mail { proxy_pass http://127.0.0.1:${mailPort}; add_header X-Request-Id $request_id always; }\n`
}

/** @throws UsageError when somebody else listens at the port and does not go within a moment */
export async function requirePort(port: number, lifetime: Lifetime): Promise<void> {
  // A shop that was stopped a moment ago may still be letting go of it.
  if (await waitUntil(() => isFree(port), { withinMs: 1_500, signal: lifetime.signal })) return
  lifetime.signal.throwIfAborted()
  throw new UsageError(`Port ${port} is taken. Choose another one: PORT=${port + 1} npm run shop`)
}
