import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { catalogTag } from '@/lib/catalog-tags'
import { catalogLife, olderLife } from './catalog-life'
import { etaggedJson, type EtaggedJson } from './etagged-json'
import { readCatalog } from './read-catalog'
import { readSuggestions } from './read-suggestions'

/** @returns suggestions as the JSON text that is sent. From the shared cache: the beginnings of words are typed again and again. */
export async function suggestionsJson(typed: string): Promise<EtaggedJson> {
  'use cache'
  cacheTag(catalogTag())
  const { value, isFresh } = await readCatalog(`suggestions:${typed}`, (client) => readSuggestions(client, typed))
  cacheLife(isFresh ? catalogLife : olderLife)
  return etaggedJson(value)
}
