/**
 * The secrets that compose.yaml uses when nobody gave it any (deploy/docker/demo-secrets). Everybody can read them, so
 * they open nothing but a demonstration on somebody's own machine.
 */
export const demonstrationSecrets = {
  authKey: 'everybody-can-read-this-key-in-the-repository',
  databasePassword: 'everybody-can-read-this-password-too',
}

type Configuration = { isDemonstration: boolean; publicUrl: string; authSecrets: string[]; databaseUrl: string }

const howTo = 'Make secrets of your own and set GOLDFISH_DEMO=0, see docs/docker.md'

/** @returns what is wrong, in one line that names the variable; undefined when nothing is */
export function demonstrationMisuse(configuration: Configuration): string | undefined {
  const { isDemonstration, publicUrl, authSecrets, databaseUrl } = configuration
  if (isDemonstration) {
    if (isOwnMachine(publicUrl)) return undefined
    return `GOLDFISH_DEMO is for one's own machine, not for ${publicUrl}: everybody knows its secrets and accounts. ${howTo}`
  }
  const known = [
    ...(authSecrets.includes(demonstrationSecrets.authKey) ? ['AUTH_KEYS'] : []),
    ...(new URL(databaseUrl).password === demonstrationSecrets.databasePassword ? ['DATABASE_URL'] : []),
  ]
  if (known.length === 0) return undefined
  return `${known.join(' and ')} came with the demonstration, and everybody knows it. ${howTo}`
}

function isOwnMachine(url: string): boolean {
  const { hostname } = new URL(url)
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname)
}
