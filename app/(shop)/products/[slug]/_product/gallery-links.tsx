'use client'

import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react'

/**
 * The links below a gallery. By themselves they lead to a picture as to any place in a page; with JavaScript the page stays
 * where it is, and the link of the picture that is shown says so.
 */
export function GalleryLinks({ className, children }: { className: string | undefined; children: ReactNode }) {
  const list = useRef<HTMLUListElement>(null)

  useEffect(() => {
    const links = [...(list.current?.querySelectorAll('a') ?? [])]
    const watcher = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          const link = links.find(({ hash }) => hash === `#${target.id}`)
          if (isIntersecting) link?.setAttribute('aria-current', 'true')
          else link?.removeAttribute('aria-current')
        }
      },
      { root: pictureOf(links[0])?.parentElement ?? null, threshold: 0.6 },
    )
    for (const link of links) {
      const picture = pictureOf(link)
      if (picture) watcher.observe(picture)
    }
    return () => watcher.disconnect()
  }, [])

  function show(event: MouseEvent<HTMLUListElement>) {
    const picture = pictureOf((event.target as Element).closest('a') ?? undefined)
    if (!picture) return
    event.preventDefault()
    // Not scrollIntoView, which moves the page as well.
    picture.parentElement?.scrollTo({ left: picture.offsetLeft })
  }

  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- clicks of its links
    <ul ref={list} className={className} onClick={show}>
      {children}
    </ul>
  )
}

const pictureOf = (link: HTMLAnchorElement | undefined) => document.getElementById(link?.hash.slice(1) ?? '')
