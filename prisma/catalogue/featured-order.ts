import { categories } from './categories'

/** The first page, by hand: what we are proud of, no two neighbours from one category or of one colour. */
const firstPage = [
  'three-seconds-espresso',
  'goldfish-mug',
  'heron-electric-kettle',
  'yirgacheffe-adado',
  'patience-hand-grinder',
  'coffee-tides-subscription',
  'sea-fog-sencha',
  'flat-white-to-go',
  'hourglass-brewer',
  'nyeri-kirumbi',
  'shore-leave-tumbler',
  'gift-card',
  'antigua-el-armadillo',
  'cold-brew-tonic',
  'plumb-brew-scale',
  'thimble-espresso-cup',
  'everyday-matcha',
  'huila-las-tres-tias',
  'thunderhead-filter-grinder',
  'sea-salt-cookie',
  'boquete-segunda-luna',
  'ebb-teapot',
  'notes-from-the-bowl',
  'plunge-cone-dripper',
]

/**
 * Slugs of all products in the default order of the listing: the first page by hand, then one of each category in turn,
 * so that no page shows twenty-four bags in a row.
 */
export function featuredOrder(): string[] {
  const chosen = new Set(firstPage)
  const queues = categories.map(({ products }) => products.map(({ slug }) => slug).filter((slug) => !chosen.has(slug)))
  const longest = Math.max(...queues.map((queue) => queue.length))
  // Each category is spread over the whole length, so that the longest one does not end up alone at the tail.
  const rest = queues
    .flatMap((queue, category) =>
      queue.map((slug, index) => ({ slug, category, rank: ((index + 0.5) * longest) / queue.length })),
    )
    .sort((a, b) => a.rank - b.rank || a.category - b.category)
    .map(({ slug }) => slug)
  return [...firstPage, ...rest]
}
