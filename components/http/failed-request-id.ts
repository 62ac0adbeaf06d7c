type Entry = { entryType: string; serverTiming?: readonly { name: string; description: string }[] }

/**
 * The id under which the log tells what went wrong, said by the proxy about answers that failed and about those that Next's
 * router asked for (deploy/nginx).
 * @param entries the browser's own record of its requests, the oldest first
 * @returns null when no request of this page says one
 */
export function failedRequestId(entries: readonly Entry[]): string | null {
  const told = entries.flatMap(({ serverTiming = [] }) => serverTiming.filter(({ name }) => name === 'request'))
  return told.at(-1)?.description ?? null
}
