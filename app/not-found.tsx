import type { Metadata } from 'next'
import Link from 'next/link'
import { LostFish } from '@/components/brand/lost-fish'
import button from '@/components/ui/button.module.css'
import { EmptyState } from '@/components/ui/empty-state'
import { SearchForm } from '@/components/ui/search-form'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <EmptyState drawing={<LostFish />} title="We forgot this page. Or it never was.">
      <p className="soft">The address may have a slip in it, or what stood here has sold its last.</p>
      <SearchForm id="not-found-search" label="Search the shop" />
      <Link href="/products" prefetch={false} className={button.quiet}>
        or see everything
      </Link>
    </EmptyState>
  )
}
