import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DataFolder } from '@/tools/cluster/data-folder'

export const listingPath = '/api/products?category=beans'

/**
 * Saves what the shop answers as files, for the bare servers to send.
 * @param port of a replica
 * @returns the folder, and the slug of the product whose page it is
 */
export async function fetchBytes(port: number, folder: DataFolder): Promise<{ files: string; slug: string }> {
  const files = join(folder.path, 'bytes')
  mkdirSync(files, { recursive: true })
  const listing = await fetchText(port, listingPath)
  // Our own API's, and what is not as it should be shows at once.
  const slug = (JSON.parse(listing) as { items: { slug: string }[] }).items[0]?.slug
  if (!slug) throw new Error(`${listingPath} lists no product`)
  writeFileSync(join(files, 'listing.json'), listing)
  writeFileSync(join(files, 'page.html'), await fetchText(port, `/products/${slug}`))
  return { files, slug }
}

async function fetchText(port: number, path: string): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(15_000) })
  const text = await response.text()
  if (!response.ok) throw new Error(`${path} answers ${response.status}`)
  return text
}
