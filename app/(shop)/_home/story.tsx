import { ThreeServers } from '@/components/brand/three-servers'
import { LabLink } from '@/components/lab/lab-link'
import button from '@/components/ui/button.module.css'
import { Wave } from '@/components/ui/wave'
import styles from './story.module.css'

/** What the shop is about besides coffee. */
export function Story() {
  return (
    <section className={styles.story} aria-labelledby="story">
      <Wave className={styles.wave} />
      <div className={styles.ground}>
        <div className={`measure ${styles.inner}`}>
          <h2 id="story">
            <span>Our servers remember nothing.</span> <span>You don’t have to either.</span>
          </h2>
          <div className={styles.words}>
            <p>
              Three of them stand behind this counter and take turns. Ask one for a flat white and another may hand it
              to you. If the third trips over a cable halfway through your order, you won’t notice.
            </p>
            <p>
              Who you are travels with you, in your own pocket. What you put in the cart is written down once, in the
              back room, where it stays. So close the tab, change the train, come back on another day: it is all still
              there.
            </p>
          </div>
          <p className={styles.way}>
            <LabLink className={button.primary}>See it happen, behind the counter</LabLink>
          </p>
          <ThreeServers className={styles.drawing} />
        </div>
      </div>
    </section>
  )
}
