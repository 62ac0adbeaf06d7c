import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { isStyleguideOpen } from '@/server/site/is-styleguide-open'
import { Buttons } from './_parts/buttons'
import { Colours } from './_parts/colours'
import { Fields } from './_parts/fields'
import { Goods } from './_parts/goods'
import { Measures } from './_parts/measures'
import { Notices } from './_parts/notices'
import { Ways } from './_parts/ways'
import styles from './page.module.css'

export const metadata: Metadata = { title: 'Styleguide', robots: { index: false } }
export const dynamic = 'force-dynamic'

/** Every component in every state, for those who work on the shop. What it means: docs/design-system.md. */
export default function StyleguidePage() {
  if (!isStyleguideOpen()) notFound()
  return (
    <div className={`measure ${styles.guide}`}>
      <header className={styles.heading}>
        <h1>Styleguide</h1>
        <fieldset className={styles.light}>
          <legend className="visually-hidden">Light</legend>
          {['As the system', 'Day', 'Night'].map((name) => (
            <label key={name}>
              <input type="radio" name="light" value={name} defaultChecked={name === 'As the system'} /> {name}
            </label>
          ))}
        </fieldset>
      </header>
      <Colours />
      <Measures />
      <Buttons />
      <Fields />
      <Notices />
      <Goods />
      <Ways />
    </div>
  )
}
