import type { ReactNode } from 'react'

export type BrandSvgProps = {
  /** Names the drawing for screen readers. Without it the drawing is decoration and hidden from them. */
  title?: string | undefined
  className?: string | undefined
}

/** The frame of every brand drawing: scales to its box and is decoration unless it has a title. */
export function BrandSvg({
  title,
  className,
  viewBox,
  fit = 'xMidYMid meet',
  children,
}: BrandSvgProps & { viewBox: string; fit?: string; children: ReactNode }) {
  const meaning = title === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': title }
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={viewBox}
      preserveAspectRatio={fit}
      className={className}
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
      focusable="false"
      {...meaning}
    >
      {children}
    </svg>
  )
}
