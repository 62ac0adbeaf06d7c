/** Which signing keys a replica knows, by kid. */
export type KnownKeys = { signs: string | undefined; all: string[] }

const line = /^goldfish_auth_key_info\{(.+)\} 1$/gm

/** @returns what the replica with this port for its figures says; undefined when it does not answer */
export async function readKnownKeys(metricsPort: number): Promise<KnownKeys | undefined> {
  try {
    const response = await fetch(`http://127.0.0.1:${metricsPort}/metrics`, { signal: AbortSignal.timeout(2_000) })
    return parseKnownKeys(await response.text())
  } catch {
    return undefined
  }
}

/** @param figures in Prometheus' text format */
export function parseKnownKeys(figures: string): KnownKeys {
  const keys = [...figures.matchAll(line)].map(([, labels = '']) => ({
    kid: /\bkid="([^"]+)"/.exec(labels)?.[1] ?? '',
    signs: labels.includes('use="signs"'),
  }))
  return { signs: keys.find(({ signs }) => signs)?.kid, all: keys.map(({ kid }) => kid) }
}
