import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../root'

// What docker itself makes of the compose files. It needs the command and its compose, and no engine.

const hasCompose = run('docker', ['compose', 'version']).status === 0

describe.skipIf(!hasCompose)('docker compose, which is not installed everywhere,', () => {
  it.each([
    { files: ['compose.yaml'] },
    { files: ['compose.yaml', 'compose.observability.yaml'] },
    { files: ['compose.yaml', 'deploy/docker/compose.test.yaml'] },
    { files: ['compose.yaml', 'deploy/docker/compose.swarm.yaml'] },
  ])('reads $files without any setting, and misses none', ({ files }) => {
    const { status, stderr } = compose(files, ['config', '--quiet'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  it('starts the mail catcher for who asks for it, and for nobody else', () => {
    const services = (...profile: string[]) => compose(['compose.yaml'], [...profile, 'config', '--services']).stdout
    expect(services().split('\n')).not.toContain('mail')
    expect(services('--profile', 'mail').split('\n')).toContain('mail')
  })

  it.each([
    { set: {}, lab: '1' },
    { set: { GOLDFISH_DEMO: '0' }, lab: '0' },
    { set: { LAB: '0' }, lab: '0' },
  ])('opens the lab in a demonstration alone, unless told otherwise: $set', ({ set, lab }) => {
    const { stdout } = compose(['compose.yaml'], ['config', '--format', 'json', 'app'], set)
    expect(JSON.parse(stdout).services.app.environment).toMatchObject({ LAB: lab })
  })

  it('makes of the Swarm files what docker stack reads, with the command that docs/docker.md says', () => {
    const [, sed = ''] = /^ {2}\| sed -E '(.*)' \\$/m.exec(readFileSync(join(root, 'docs/docker.md'), 'utf8')) ?? []
    const { stdout: config } = compose(['compose.yaml', 'deploy/docker/compose.swarm.yaml'], ['config'])
    const { stdout: edited } = run('sed', ['-E', sed], config)
    const { status, stderr, stdout } = run('docker', ['stack', 'config', '--compose-file', '-'], edited)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/\bendpoint_mode: dnsrr\b/)
    expect(stdout).not.toMatch(/\bdepends_on:/)
  })
})

function compose(files: string[], args: string[], set: Record<string, string> = {}) {
  const chosen = files.flatMap((file) => ['--file', file])
  return run('docker', ['compose', '--env-file', '/dev/null', ...chosen, ...args], '', set)
}

/** @param set what somebody has set, beside the ports that the tests choose */
function run(program: string, args: string[], input = '', set: Record<string, string> = {}) {
  const { PATH, HOME, DOCKER_CONFIG } = process.env
  const ports = { TEST_POSTGRES_PORT: '1', TEST_REDIS_PORT: '2' }
  const env = { NODE_ENV: 'test' as const, PATH, HOME, ...(DOCKER_CONFIG && { DOCKER_CONFIG }), ...ports, ...set }
  return spawnSync(program, args, { cwd: root, input, encoding: 'utf8', timeout: 30_000, env })
}
