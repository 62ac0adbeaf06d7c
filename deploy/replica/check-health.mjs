// The container's health check, `node replica/check-health.mjs`: exit code 0 when this replica is well. Node has a fetch of its own,
// so the image needs no curl.
import { existsSync, writeFileSync } from 'node:fs'

const patienceMs = 3_000
/** Below /tmp, which is empty again after each start of the container. */
const wasReady = '/tmp/goldfish-was-ready'

/** @param {'live' | 'ready'} what */
async function is(what) {
  try {
    const url = `http://127.0.0.1:${process.env.PORT || 3000}/api/health/${what}`
    return (await fetch(url, { signal: AbortSignal.timeout(patienceMs) })).ok
  } catch {
    return false
  }
}

// Healthy for the first time when it is ready. Later it is enough that it lives: when only the database is away, or when it is
// leaving, nobody is helped by a restart.
const well = await is(existsSync(wasReady) ? 'live' : 'ready')
if (well) remember()
process.exit(well ? 0 : 1)

function remember() {
  try {
    writeFileSync(wasReady, '')
  } catch {
    // Nowhere to write: then it has to be ready each time.
  }
}
