import type { Metadata } from 'next'
import { Wave } from '@/components/ui/wave'
import { Experiment } from './_lab/experiment'
import { LabProvider } from './_lab/lab-provider'
import { Stage } from './_map/stage'
import { Once } from './_once/once'
import { Story } from './_story/story'
import { Token } from './_token/token'
import { Walk } from './_walk/walk'
import styles from './page.module.css'

export const metadata: Metadata = {
  title: 'Behind the counter',
  description: 'See which server answers, crash it, and see that nothing was lost.',
  robots: { index: false },
}
export const dynamic = 'force-dynamic'

export default function LabPage() {
  return (
    <LabProvider>
      <div className={styles.lab}>
        <header className={`measure ${styles.heading}`}>
          <h1>Behind the counter</h1>
          <p className={styles.lede}>
            The servers take turns here, and none of them remembers you. Watch your requests travel, crash a server in
            the middle of its work, and see what is lost.
          </p>
        </header>
        <Wave className={styles.wave} />
        <section className={styles.sea} aria-labelledby="map">
          <div className={styles.wide}>
            <h2 id="map" className="visually-hidden">
              The map
            </h2>
            <Stage />
          </div>
        </section>
        <Experiment id="story" title="A coffee for John">
          <p>
            Why it works, as a story. At this counter nobody knows John, so he shows his card each time, and what he
            ordered stands in a book that all of them read. Elsewhere one barista keeps it all in his head.
          </p>
          <Story />
        </Experiment>
        <Experiment id="walk" title="The walk" isTinted>
          <p>
            Sign in at one server, add at another, look at a third, crash the first and go on. Beside it, behind the
            same proxy, a twin that keeps sessions in its servers’ memory, as many do.
          </p>
          <Walk />
        </Experiment>
        <Experiment id="token" title="What you carry">
          <p>
            A token says who you are, and a signature that only we can make says that it is true. Here it goes along as{' '}
            <code>Authorization: Bearer</code>; when you shop in a browser, the same kind of token travels in a cookie.
            Your own session and cart stay out of all this.
          </p>
          <Token />
        </Experiment>
        <Experiment id="once" title="Once only" isTinted>
          <p>
            A proxy that sends a request again, or a customer who presses twice: each order carries a key, and the
            database lets a key in once. Whoever comes second gets the first answer.
          </p>
          <Once />
        </Experiment>
      </div>
    </LabProvider>
  )
}
