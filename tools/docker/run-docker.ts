import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { root } from '../root'
import { UsageError } from '../usage-error'

const mostOutputBytes = 64 * 1024 * 1024

/**
 * Runs a docker command to its end, unseen.
 * @returns what it wrote to standard output
 * @throws UsageError with what it complained about, when it fails
 */
export async function runDocker(
  args: string[],
  env: Record<string, string> = {},
  signal?: AbortSignal,
): Promise<string> {
  try {
    const options = {
      cwd: root,
      env: { ...process.env, ...env },
      maxBuffer: mostOutputBytes,
      ...(signal && { signal }),
    }
    const { stdout } = await promisify(execFile)('docker', args, options)
    return stdout
  } catch (error) {
    signal?.throwIfAborted()
    throw new UsageError(`docker ${args.join(' ')} failed:\n${complaint(error)}`)
  }
}

/** The end of what it wrote; there may be a whole build before it. */
function complaint(error: unknown): string {
  const written = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : ''
  return written === '' ? String(error) : written.split('\n').slice(-25).join('\n')
}
