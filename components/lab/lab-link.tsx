'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import { useHasLab } from './use-has-lab'

type LabLinkProps = { className?: string | undefined; children: ReactNode }

/** The way to the lab, where there is one: a shop without it has no trace of the address in its pages. */
export function LabLink({ className, children }: LabLinkProps) {
  return useHasLab() ? (
    <Link href="/lab" prefetch={false} className={className}>
      {children}
    </Link>
  ) : null
}
