import { z } from 'zod'

// What Google requires of structured data, and what it recommends that we always have: its documents on product snippets,
// merchant listings, breadcrumbs, organization and site search.

const text = z.string().regex(/\S/)
const address = z.url({ protocol: /^https?$/ })
const price = z.string().regex(/^\d+(\.\d{1,3})?$/)
const currency = z.string().regex(/^[A-Z]{3}$/)

const offer = z.object({
  '@type': z.literal('Offer'),
  name: text,
  sku: text,
  url: address,
  price,
  priceCurrency: currency,
  availability: z.enum(['https://schema.org/InStock', 'https://schema.org/OutOfStock']),
  itemCondition: z.literal('https://schema.org/NewCondition'),
})

const aggregateOffer = z
  .object({
    '@type': z.literal('AggregateOffer'),
    lowPrice: price,
    highPrice: price,
    priceCurrency: currency,
    offerCount: z.int().min(2),
    offers: z.array(offer).min(2),
  })
  .refine(({ offerCount, offers }) => offerCount === offers.length, 'counts its offers')
  .refine(({ lowPrice, highPrice, offers }) => {
    const prices = offers.map((each) => Number(each.price))
    return Math.min(...prices) === Number(lowPrice) && Math.max(...prices) === Number(highPrice)
  }, 'ranges from the cheapest to the dearest offer')
  .refine(({ offers }) => new Set(offers.map(({ sku }) => sku)).size === offers.length, 'names each variant once')

const productData = z.object({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('Product'),
  name: text,
  description: text,
  url: address,
  image: z.array(address).min(1),
  brand: z.object({ '@type': z.literal('Brand'), name: text }),
  offers: z.union([offer, aggregateOffer]),
})

const breadcrumbData = z.object({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('BreadcrumbList'),
  itemListElement: z
    .array(z.object({ '@type': z.literal('ListItem'), position: z.int(), name: text, item: address }))
    .min(2)
    .refine((items) => items.every(({ position }, index) => position === index + 1), 'counts from 1'),
})

const organization = z.object({ '@type': z.literal('Organization'), name: text, url: address, logo: address })

const website = z.object({
  '@type': z.literal('WebSite'),
  name: text,
  url: address,
  potentialAction: z.object({
    '@type': z.literal('SearchAction'),
    target: z.object({
      '@type': z.literal('EntryPoint'),
      urlTemplate: z.string().regex(/^https?:.*\{search_term_string\}/),
    }),
    'query-input': z.literal('required name=search_term_string'),
  }),
})

const shopData = z.object({
  '@context': z.literal('https://schema.org'),
  '@graph': z.tuple([organization, website]),
})

/** By what they are about. Parsing fails where a required property is missing or has the wrong form. */
export const richResults = { product: productData, breadcrumb: breadcrumbData, shop: shopData }
