import type { ReactNode } from 'react'
import type { FacetName } from '@/lib/facets'
import type { FacetsView } from '@/lib/views/product-view'
import styles from './facet-choices.module.css'

type FacetChoicesProps = {
  name: FacetName
  title: string
  choices: FacetsView[FacetName]
  chosen: string[]
  onChange: () => void
  /** Other ways to say the same, below. */
  children?: ReactNode
}

/** One facet: what may be ticked, and how many products each would show. Nothing where there is no choice. */
export function FacetChoices({ name, title, choices, chosen, onChange, children }: FacetChoicesProps) {
  if (choices.length === 0 && !children) return null
  return (
    <fieldset data-facet={name} className={styles.facet}>
      <legend className={styles.title}>{title}</legend>
      <ul className={styles.choices}>
        {choices.map(({ value, name: text, count }) => (
          <li key={value}>
            <label className={styles.choice} data-value={value}>
              <input type="checkbox" name={name} value={value} checked={chosen.includes(value)} onChange={onChange} />
              <span className={styles.name}>{text}</span>
              <span className={styles.count}>{count}</span>
            </label>
          </li>
        ))}
      </ul>
      {children}
    </fieldset>
  )
}
