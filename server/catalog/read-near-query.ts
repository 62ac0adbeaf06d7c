import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { SqlClient } from '@/server/platform/sql-client'
import { searchQuery } from './listing-sql'
import { searchWords } from './search-words'

/** More words than that are a sentence, and not a slip. */
const wordCountMax = 6

/**
 * @returns what somebody may have meant: each word that finds nothing replaced by the most like it that some product has in its name or
 * attributes; null when there is none like it, or no word to replace
 */
export async function readNearQuery(client: SqlClient, typed: string): Promise<string | null> {
  const words = searchWords(typed.toLowerCase())
  if (words.length === 0 || words.length > wordCountMax) return null
  const near = await Promise.all(words.map((word) => nearWord(client, word)))
  if (near.includes(null) || near.every((word, index) => word === words[index])) return null
  return near.join(' ')
}

async function nearWord(client: SqlClient, word: string): Promise<string | null> {
  const rows = await client.$queryRaw<{ word: string }[]>`
    SELECT word FROM (
      SELECT ${word} AS word, 2 AS likeness
      WHERE EXISTS (SELECT FROM products p WHERE p.search @@ (${searchQuery(word) ?? Prisma.sql`''`}))
      UNION ALL
      SELECT word, likeness FROM near_words(${word})
    ) near
    ORDER BY likeness DESC, word
    LIMIT 1`
  return rows[0]?.word ?? null
}
