import { spawn } from 'node:child_process'
import { checks, type Check } from './checking/checks'
import { runInLifetime, type Lifetime } from './cluster/lifetime'
import { root } from './root'

type Outcome = { name: string; ok: boolean; output: string; seconds: number }

/** `npm run check [-- --fix]`: types, lint, format, import rules, unused code; one summary. */
async function check(lifetime: Lifetime): Promise<number> {
  const all = checks(process.argv.includes('--fix'))
  // Next writes the types of the routes that the types of the pages refer to.
  await run({ name: 'routes', script: 'node_modules/next/dist/bin/next', args: ['typegen'] }, lifetime)
  const outcomes: Outcome[] = []
  // Two at a time: each is busy with a core of its own.
  const waiting = [...all]
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) outcomes.push(await run(next, lifetime))
  }
  await Promise.all([worker(), worker()])
  lifetime.signal.throwIfAborted()
  const failed = outcomes.filter(({ ok }) => !ok)
  for (const { name, output } of failed) console.log(`── ${name} ${'─'.repeat(60 - name.length)}\n${output.trim()}\n`)
  for (const { name } of all) {
    const outcome = outcomes.find((candidate) => candidate.name === name)
    if (outcome) console.log(`${outcome.ok ? '✓' : '✗'} ${name.padEnd(8)} ${outcome.seconds.toFixed(1)} s`)
  }
  return failed.length === 0 ? 0 : 1
}

async function run({ name, script, args }: Check, lifetime: Lifetime): Promise<Outcome> {
  const startedAt = Date.now()
  const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  lifetime.signal.addEventListener('abort', () => child.kill('SIGTERM'))
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { name, ok: code === 0, output, seconds: (Date.now() - startedAt) / 1000 }
}

await runInLifetime(check)
