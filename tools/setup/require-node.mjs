const oldest = [20, 19]

/**
 * Ends with one line when this Node is too old for Next and for this project.
 * @param {string} version such as "20.19.0"
 */
export function requireNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = oldest
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return
  console.error(`Goldfish needs Node ${oldest.join('.')} or newer; this is ${version}. See https://nodejs.org`)
  process.exit(1)
}
