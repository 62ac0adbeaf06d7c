import styles from './tone.module.css'

const tones = [styles.tone0, styles.tone1, styles.tone2, styles.tone3, styles.tone4, styles.tone5]

/** @returns the class that gives a replica its colour, as `--tone`; that of nobody in particular when it is unknown */
export function toneOf(replica: string | null, names: readonly string[]): string {
  const index = replica === null ? -1 : names.indexOf(replica)
  return (index < 0 ? styles.nobody : tones[index % tones.length]) ?? ''
}
