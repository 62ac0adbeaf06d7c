import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { KeepSession } from '@/components/hint/keep-session'
import { OfflineNotice } from '@/components/site/offline-notice'
import { PageSkeleton } from '@/components/site/page-skeleton'
import { SiteFooter } from '@/components/site/site-footer'
import { SiteHeader } from '@/components/site/site-header'
import { SignInNotice } from '@/components/site/sign-in-notice'
import { ToastRegion } from '@/components/ui/toast/toast-region'
import { siteUrl } from '@/server/site/site-url'
import { shopDescription } from '@/lib/seo/shop-description'
import { siteWords } from '@/words/en/site'
import { viewportColours } from './viewport-colours'
import { figtree, fraunces } from './fonts'
import './globals.css'

export const generateMetadata = (): Metadata => ({
  metadataBase: siteUrl(),
  title: { template: siteWords.titleTemplate, default: siteWords.title },
  description: shopDescription,
  applicationName: 'Goldfish',
  formatDetection: { telephone: false, email: false, address: false },
})

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: viewportColours.light },
    { media: '(prefers-color-scheme: dark)', color: viewportColours.dark },
  ],
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={`${fraunces.variable} ${figtree.variable}`}>
      <body>
        <SiteHeader />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter />
        <SignInNotice />
        <OfflineNotice />
        <PageSkeleton />
        <ToastRegion />
        <KeepSession />
      </body>
    </html>
  )
}
