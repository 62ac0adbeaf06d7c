import { ThreeServers } from '@/components/brand/three-servers'
import { LabLink } from '@/components/lab/lab-link'
import button from '@/components/ui/button.module.css'
import { Wave } from '@/components/ui/wave'
import { homeWords } from '@/words/en/home'
import styles from './story.module.css'

const words = homeWords.story

/** What the shop is about besides coffee. */
export function Story() {
  return (
    <section className={styles.story} aria-labelledby="story">
      <Wave className={styles.wave} />
      <div className={styles.ground}>
        <div className={`measure ${styles.inner}`}>
          <h2 id="story">
            <span>{words.titleServers}</span> <span>{words.titleYou}</span>
          </h2>
          <div className={styles.words}>
            <p>{words.turns}</p>
            <p>{words.pocket}</p>
          </div>
          <p className={styles.way}>
            <LabLink className={button.primary}>{words.lab}</LabLink>
          </p>
          <ThreeServers className={styles.drawing} />
        </div>
      </div>
    </section>
  )
}
