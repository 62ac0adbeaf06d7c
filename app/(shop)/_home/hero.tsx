import Link from 'next/link'
import { HeroScene } from '@/components/brand/hero-scene'
import button from '@/components/ui/button.module.css'
import { listingUrl } from '@/lib/listing-url'
import { homeWords } from '@/words/en/home'
import styles from './hero.module.css'

const words = homeWords.hero

export function Hero() {
  return (
    <section className={styles.hero} aria-labelledby="hero">
      <div className={`measure ${styles.words}`}>
        <h1 id="hero" className={styles.title}>
          {words.title}
        </h1>
        <div className={styles.lede}>
          <p>{words.lead}</p>
          <p className={styles.actions}>
            <Link href={listingUrl({ category: 'beans' })} prefetch={false} className={button.primary}>
              {words.choose}
            </Link>
            <Link href="/products" prefetch={false} className={button.quiet}>
              {words.look}
            </Link>
          </p>
        </div>
      </div>
      <HeroScene className={styles.scene} />
    </section>
  )
}
