import Link from 'next/link'
import { HeroScene } from '@/components/brand/hero-scene'
import button from '@/components/ui/button.module.css'
import { listingUrl } from '@/lib/listing-url'
import styles from './hero.module.css'

export function Hero() {
  return (
    <section className={styles.hero} aria-labelledby="hero">
      <div className={`measure ${styles.words}`}>
        <h1 id="hero" className={styles.title}>
          Coffee you’ll still taste on Thursday.
        </h1>
        <div className={styles.lede}>
          <p>
            Small lots, roasted twice a week, with a name and a hillside on every bag. We remember where each one grew.
            Our servers have the memory of a goldfish.
          </p>
          <p className={styles.actions}>
            <Link href={listingUrl({ category: 'beans' })} prefetch={false} className={button.primary}>
              Choose your beans
            </Link>
            <Link href="/products" prefetch={false} className={button.quiet}>
              or look around
            </Link>
          </p>
        </div>
      </div>
      <HeroScene className={styles.scene} />
    </section>
  )
}
