import { picturePath, sharePicturePath } from '../picture'
import type { ProductView, VariantView } from '../views/product-view'
import { decimalPrice } from './decimal-price'

/**
 * A product as search engines read it: what it is, and for each variant what it costs and whether there is any.
 * @param origin where people reach the shop
 * @returns null for a product without variants: nobody sells it, and without an offer it would be no valid product
 */
export function productJsonLd(product: ProductView, origin: URL): object | null {
  const [first, ...others] = product.variants
  if (!first) return null
  const { slug, name, summary, category, attributes, pictures, currency } = product
  const absolute = (path: string) => new URL(path, origin).href
  const url = absolute(`/products/${slug}`)
  const offers = product.variants.map((variant) => variantOffer(variant, product, url))
  const prices = product.variants.map(({ priceCents }) => priceCents)
  const images = pictures
    .filter(({ picture }) => picture)
    .flatMap(({ picture }) => [largest(picture), sharePicturePath(picture)])
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    '@id': `${url}#product`,
    name,
    description: summary,
    url,
    ...(images.length > 0 && { image: images.map(absolute) }),
    category: category.name,
    brand: { '@type': 'Brand', name: 'Goldfish' },
    ...(others.length === 0 && { sku: first.sku }),
    additionalProperty: attributes.map(([label, value]) => ({ '@type': 'PropertyValue', name: label, value })),
    offers:
      others.length === 0
        ? offers[0]
        : {
            '@type': 'AggregateOffer',
            priceCurrency: currency,
            lowPrice: decimalPrice(Math.min(...prices), currency),
            highPrice: decimalPrice(Math.max(...prices), currency),
            offerCount: offers.length,
            offers,
          },
  }
}

function variantOffer(variant: VariantView, { name, currency }: ProductView, url: string): object {
  return {
    '@type': 'Offer',
    name: variant.name ? `${name}, ${variant.name}` : name,
    sku: variant.sku,
    url,
    priceCurrency: currency,
    price: decimalPrice(variant.priceCents, currency),
    availability: `https://schema.org/${variant.available > 0 ? 'InStock' : 'OutOfStock'}`,
    itemCondition: 'https://schema.org/NewCondition',
  }
}

/** WebP: of our formats the one that search engines say they read. */
function largest(picture: string): string {
  return picturePath(picture, 960, 'webp')
}
