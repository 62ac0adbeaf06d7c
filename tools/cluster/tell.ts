/** What a detached launcher tells the process that waits for it. */
export type Message = { line: string } | { failure: string } | { ready: true }

/** Tells the process that started this one detached, if there is one and it still listens. */
export function tell(message: Message): void {
  if (process.connected) process.send?.(message)
}
