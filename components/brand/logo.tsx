/*
 * The brand's components. All are server components made of plain SVG, hidden from screen readers unless given a `title`,
 * and take { title?, className? }. Colours: brand-colours.ts.
 *
 *   Logo          logo.tsx            mark and wordmark; takes the text size and colour of where it stands (set font-size on it)
 *   GoldfishMark  goldfish-mark.tsx   the mark alone, square (1:1)
 *   HeroScene     hero-scene.tsx      home page, 1200×620; fills its box and crops the sides first, so any height works
 *   LostFish      lost-fish.tsx       404, 480×360
 *   SpiltCup      spilt-cup.tsx       errors, 480×360
 *   EmptyCup      empty-cup.tsx       empty cart, 480×360
 *   ThreeServers  three-servers.tsx   "three cups, three servers", 1080×400
 */
import { GoldfishMark } from './goldfish-mark'
import styles from './logo.module.css'

/**
 * Mark and wordmark. The word is text in the page's display font (`--font-display`), so it is the accessible name by itself.
 * Sized by font-size: the mark is 1.5em high.
 */
export function Logo({ className }: { className?: string | undefined }) {
  return (
    <span className={className ? `${styles.logo} ${className}` : styles.logo}>
      <span className={styles.mark}>
        <GoldfishMark />
      </span>
      {/* A name, the same in every language. */}
      <span className={styles.word}>{'Goldfish'}</span>
    </span>
  )
}
