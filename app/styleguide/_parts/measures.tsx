import styles from './measures.module.css'
import { Part, Row, Specimen } from './specimen'

// Classes, because the policy of the shop's pages knows no `style` attributes.
const steps = ['step-4', 'step-3', 'step-2', 'step-1', 'step-0', 'step--1'] as const
const spaces = ['section', 'wave', 'gutter', 'target', 'gap'] as const
const radii = ['radius-tiny', 'radius-small', 'radius', 'radius-pill'] as const
const motions = ['swift', 'rise', 'calm', 'slow'] as const

export function Measures() {
  return (
    <Part id="measures" title="Type, space, radii, motion">
      {steps.map((step, index) => (
        <Specimen key={step} state={step} isWide>
          <p className={index < 4 ? `${styles.display} ${styles[step]}` : styles[step]}>Coffee you will remember</p>
        </Specimen>
      ))}
      <Row>
        {spaces.map((space) => (
          <Specimen key={space} state={space}>
            <span className={`${styles.space} ${styles[space]}`} />
          </Specimen>
        ))}
        {radii.map((radius) => (
          <Specimen key={radius} state={radius}>
            <span className={`${styles.corner} ${styles[radius]}`} />
          </Specimen>
        ))}
        {motions.map((motion) => (
          <Specimen key={motion} state={`${motion}: point at it`}>
            <span className={styles.track}>
              <span className={`${styles.runner} ${styles[motion]}`} />
            </span>
          </Specimen>
        ))}
      </Row>
    </Part>
  )
}
