import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Lifetime } from '@/tools/cluster/lifetime'
import { renderTemplate } from '@/tools/cluster/render-template'
import type { BarePlan, BareServer } from './bare-server'
import { startBareProgram } from './start-bare-program'

const template = new URL('nginx.conf.template', import.meta.url)

/** Starts an nginx that sends the files. @param command the path of nginx */
export function startFileServer(command: string, plan: BarePlan, lifetime: Lifetime): Promise<BareServer> {
  const prefix = join(plan.folder.path, 'file-server')
  mkdirSync(prefix, { recursive: true })
  const file = join(prefix, 'nginx.conf')
  const args = (port: number) => {
    const configuration = renderTemplate(readFileSync(template, 'utf8'), {
      // As root, nginx would give up its rights and could no longer read a checkout below /root.
      NGINX_MAIN: process.getuid?.() === 0 ? 'user root;' : '',
      NGINX_STATE: prefix,
      NGINX_LISTEN: `127.0.0.1:${port}`,
      NGINX_FILES: plan.files,
    })
    writeFileSync(file, configuration)
    const logFile = join(plan.folder.logs, 'file-server.log')
    return ['-p', prefix, '-c', file, '-e', logFile, '-g', 'daemon off;']
  }
  return startBareProgram('file-server', command, { args }, plan, lifetime)
}
