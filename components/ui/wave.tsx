import styles from './wave.module.css'

/** The water line between two colour fields. Takes its colour from `color`; decoration. */
export function Wave({ className }: { className?: string | undefined }) {
  return (
    <svg
      viewBox="0 0 1440 60"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
      className={[styles.wave, className].filter(Boolean).join(' ')}
    >
      <path fill="currentColor" d="M0 34c110-26 230-26 340 0s230 26 360 0 240-26 360 0 250 26 380-4v30H0V34Z" />
    </svg>
  )
}
