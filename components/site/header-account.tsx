'use client'

import Link from 'next/link'
import { useHint } from '@/components/hint/use-hint'
import { Icon } from '@/components/ui/icon'
import { headerWords } from '@/words/en/header'

/** The way to the account. The account page itself sends guests on to sign in, so the link is right for both. */
export function HeaderAccount({ className }: { className?: string | undefined }) {
  const { name } = useHint()
  const firstName = name?.trim().split(/\s+/)[0]
  return (
    <Link
      href="/account"
      prefetch={false}
      className={className}
      title={name ? headerWords.signedInAs(name) : undefined}
    >
      <Icon name="person" />
      <span>{firstName ?? headerWords.signIn}</span>
    </Link>
  )
}
