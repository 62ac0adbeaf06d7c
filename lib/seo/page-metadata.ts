import type { Metadata } from 'next'
import { shopImage, type ShareImage } from './share-image'

type PublicPage = {
  /** As it stands before " · Goldfish". */
  title: string
  /** The whole title, where the shop's name is part of it. */
  isWholeTitle?: boolean
  description: string
  /** The one address of what the page shows, from the shop's root on. */
  path: string
  /** What a link to it shows; the shop itself where nothing is said. */
  image?: ShareImage | null
  /** False for what a search engine should not offer, though people may. */
  isIndexed?: boolean
}

/**
 * Head of a page that may be found and shared. Addresses are paths here: the layout's `metadataBase` makes them absolute, by
 * PUBLIC_URL of the replica that renders the page.
 */
export function pageMetadata(page: PublicPage): Metadata {
  const { title, isWholeTitle = false, description, path, isIndexed = true } = page
  const image = page.image ?? shopImage
  const shared = { title, description, images: [image] }
  return {
    title: isWholeTitle ? { absolute: title } : title,
    description,
    alternates: { canonical: path },
    openGraph: { ...shared, type: 'website', siteName: 'Goldfish', locale: 'en_IE', url: path },
    twitter: { ...shared, card: 'summary_large_image' },
    // Its links may be followed: they lead to what should be found.
    ...(isIndexed ? {} : { robots: { index: false, follow: true } }),
  }
}
