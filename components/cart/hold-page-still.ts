/**
 * Keeps the page behind a modal dialog from scrolling, without a shift: where a scrollbar took room, its room stays.
 * @returns lets it go again
 */
export function holdPageStill(): () => void {
  const root = document.documentElement
  const hasScrollbar = window.innerWidth > root.clientWidth
  root.style.overflow = 'hidden'
  if (hasScrollbar) root.style.scrollbarGutter = 'stable'
  return () => {
    root.style.removeProperty('overflow')
    root.style.removeProperty('scrollbar-gutter')
  }
}
