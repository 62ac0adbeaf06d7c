import { useEffect, useState } from 'react'
import type { SuggestionView, SuggestionsView } from '@/lib/views/suggestion-view'

/** Who types on does not want to know what the letter before would have found. */
const pauseMs = 150
const lettersMin = 2

type Answer = { query: string; items: SuggestionView[] }

/**
 * @returns what may be meant by what is typed so far. While the next answer is on its way it is the last one, if that was about
 * the same beginning; nothing below two characters.
 */
export function useSuggestions(typed: string): SuggestionView[] {
  const query = typed.trim().toLowerCase()
  const [answer, setAnswer] = useState<Answer>({ query: '', items: [] })
  useEffect(() => {
    if (query.length < lettersMin) return
    const abort = new AbortController()
    const timer = setTimeout(() => {
      fetch(`/api/suggestions?query=${encodeURIComponent(query)}`, { signal: abort.signal })
        .then(async (response) => {
          const items = response.ok ? ((await response.json()) as SuggestionsView).items : []
          setAnswer({ query, items })
        })
        // Aborted, or no answer: the form finds all the same.
        .catch(() => {})
    }, pauseMs)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [query])
  const isAbout = query.length >= lettersMin && answer.query.slice(0, lettersMin) === query.slice(0, lettersMin)
  return isAbout ? answer.items : []
}
