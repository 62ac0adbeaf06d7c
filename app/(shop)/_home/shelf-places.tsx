import styles from './recently-viewed.module.css'

/** As high as the cards that are to come. */
export function ShelfPlaces({ count }: { count: number }) {
  return (
    <div className={styles.shelf} aria-hidden="true">
      {Array.from({ length: count }, (_, place) => (
        <div key={place} className={styles.card}>
          <span className={styles.picture} />
        </div>
      ))}
    </div>
  )
}
