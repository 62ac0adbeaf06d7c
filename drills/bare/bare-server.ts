import type { DataFolder } from '@/tools/cluster/data-folder'
import type { Ports } from '@/tools/cluster/ports'

/** A server that does nothing but send the files of a folder, to see what the shop's answers cost beyond that. */
export type BareServer = { port: number; pid: () => number }

export type BarePlan = {
  folder: DataFolder
  ports: Ports
  /** The files: page.html and listing.json. */
  files: string
}

/** Whether the server at this port sends the page. */
export async function sendsPage(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/page.html`, { signal: AbortSignal.timeout(2_000) })
    await response.arrayBuffer()
    return response.ok
  } catch {
    return false
  }
}
