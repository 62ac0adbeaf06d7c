import 'server-only'

/** @returns one event as it goes over the line; JSON has no line feeds, which would end it */
export function serverSentEvent(name: string, data: object): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`
}
