import type { ProductView } from '@/lib/views/product-view'
import { productWords as words } from '@/words/en/product'
import styles from './details.module.css'

/** The specification: label and value in the order of the catalogue. */
export function Details({ attributes }: Pick<ProductView, 'attributes'>) {
  if (attributes.length === 0) return null
  return (
    <section className={styles.details} aria-labelledby="details">
      <h2 id="details">{words.details}</h2>
      <table className={styles.table}>
        <tbody>
          {attributes.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
