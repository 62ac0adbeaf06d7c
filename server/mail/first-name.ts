import 'server-only'

/** How a letter greets somebody. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? ''
}
