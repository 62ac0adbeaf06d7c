import type { MetadataRoute } from 'next'
import { siteUrl } from '@/server/site/site-url'

// Names the shop's address, which a build does not know.
export const dynamic = 'force-dynamic'

/**
 * What is somebody's own, what leads there, and what is no page. Searches are not in the list: a crawler that may not look at
 * them does not see that they are not to be offered either.
 */
const closed = [
  '/account',
  '/admin',
  '/api/',
  '/cart',
  '/checkout',
  '/dev/',
  '/forgot-password',
  '/lab',
  '/login',
  '/orders/',
  '/register',
  '/reset-password',
]

export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', disallow: closed }, sitemap: new URL('/sitemap.xml', siteUrl()).href }
}
