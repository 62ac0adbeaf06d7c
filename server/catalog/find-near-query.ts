import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { catalogTag } from '@/lib/catalog-tags'
import { catalogLife, olderLife } from './catalog-life'
import { readCatalog } from './read-catalog'
import { readNearQuery } from './read-near-query'

/** @returns the search that finds something and is spelled most like this one, which finds nothing; null when there is none */
export async function findNearQuery(typed: string): Promise<string | null> {
  'use cache'
  cacheTag(catalogTag())
  const { value, isFresh } = await readCatalog(`near:${typed}`, async (client) => ({
    near: await readNearQuery(client, typed),
  }))
  cacheLife(isFresh ? catalogLife : olderLife)
  return value.near
}
