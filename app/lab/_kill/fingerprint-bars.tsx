import styles from './strike-result.module.css'

const bytes = 32

/** A fingerprint that one can compare from the last row: one bar for each byte. */
export function FingerprintBars({ title, sha256 }: { title: string; sha256: string }) {
  return (
    <figure className={styles.print}>
      <figcaption>
        {title} <code>{sha256.slice(0, 12)}…</code>
      </figcaption>
      <svg viewBox={`0 0 ${bytes * 10} 60`} preserveAspectRatio="none" role="img" aria-label={`Fingerprint ${sha256}`}>
        {Array.from({ length: bytes }, (_, index) => {
          const height = 6 + (parseInt(sha256.slice(index * 2, index * 2 + 2), 16) / 255) * 54
          return (
            <rect key={index} x={index * 10 + 1} y={60 - height} width="8" height={height} rx="2" fill="currentColor" />
          )
        })}
      </svg>
    </figure>
  )
}
