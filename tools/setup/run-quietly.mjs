import { spawn } from 'node:child_process'
import { root } from './root.mjs'

/**
 * Runs a command in the checkout, showing only what it is for and how long it takes. Its output is shown when it fails.
 * @param {string} title what a person is waiting for
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<void>} rejects with the output when the command fails
 */
export async function runQuietly(title, command, args, env = process.env) {
  const startedAt = Date.now()
  const seconds = () => Math.round((Date.now() - startedAt) / 1000)
  const terminal = process.stdout.isTTY
  if (!terminal) console.log(`${title} …`)
  const ticker = setInterval(() => terminal && process.stdout.write(`\r${title} … ${seconds()} s`), 1000)
  try {
    await new Promise((resolve, reject) => {
      const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
      let output = ''
      child.stdout.on('data', (data) => (output += data))
      child.stderr.on('data', (data) => (output += data))
      child.on('error', reject)
      child.on('close', (code) => {
        if (code === 0) resolve(undefined)
        else reject(new Error(`${title} failed: ${command} ${args.join(' ')} (exit code ${code})\n${output.trim()}`))
      })
    })
    process.stdout.write(`${terminal ? '\r' : ''}${title} … done in ${seconds()} s\n`)
  } catch (error) {
    if (terminal) process.stdout.write('\n')
    throw error
  } finally {
    clearInterval(ticker)
  }
}
