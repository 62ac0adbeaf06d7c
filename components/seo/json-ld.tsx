import { jsonLdText } from '@/lib/seo/json-ld-text'

/** What a page says to machines. Data, which no browser runs: so our policy needs no hash of it (decision 0020). */
export function JsonLd({ data }: { data: object }) {
  // Not as a child: React would escape it for HTML, and inside a script nobody takes that back.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLdText(data) }} />
}
