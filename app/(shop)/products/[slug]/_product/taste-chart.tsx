import { onSpoke, tasteShape } from '@/lib/taste-shape'
import { tasteAxes, tasteLevelMax, type TasteProfile } from '@/lib/taste-profile'
import { productWords } from '@/words/en/product'
import { tasteWords } from '@/words/en/taste'
import styles from './taste-chart.module.css'

const words = productWords.taste
const radius = 100

/** How it tastes: rings on water with the profile swimming in them, and the same as a table, which says it in words. */
export function TasteChart({ profile }: { profile: TasteProfile }) {
  const shares = tasteAxes.map((axis) => profile[axis] / tasteLevelMax)
  return (
    <section className={styles.taste} aria-labelledby="taste">
      <div className={styles.heading}>
        <h2 id="taste">{words.title}</h2>
        <p className="soft">{words.lead}</p>
      </div>
      <svg viewBox="-190 -132 380 250" className={styles.chart} aria-hidden="true" focusable="false">
        {tasteAxes.map((axis, ring) => (
          <circle key={axis} r={(radius * (tasteLevelMax - ring)) / tasteLevelMax} className={styles.ring} />
        ))}
        {tasteAxes.map((axis, index) => {
          const rim = onSpoke(index, tasteAxes.length, 1, radius)
          return <path key={axis} d={`M0 0L${rim.x} ${rim.y}`} className={styles.spoke} />
        })}
        <path d={tasteShape(shares, radius)} className={styles.shape} />
        {shares.map((share, index) => {
          const { x, y } = onSpoke(index, shares.length, share, radius)
          return <circle key={tasteAxes[index]} cx={x} cy={y} r="5" className={styles.dot} />
        })}
        {tasteAxes.map((axis, index) => {
          const { x, y } = onSpoke(index, tasteAxes.length, 1, radius + 19)
          return (
            <text key={axis} x={x} y={y} dy="0.35em" textAnchor={anchorAt(x)} className={styles.name}>
              {tasteWords[axis].name}
            </text>
          )
        })}
      </svg>
      <table className={styles.table}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{words.axis}</th>
            <th scope="col">{words.level}</th>
          </tr>
        </thead>
        <tbody>
          {tasteAxes.map((axis) => (
            <tr key={axis}>
              <th scope="row">{tasteWords[axis].name}</th>
              <td>
                {tasteWords[axis].levels[profile[axis] - 1]}
                <span className={styles.level}>{words.levelOf(profile[axis], tasteLevelMax)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const anchorAt = (x: number) => (Math.abs(x) < 1 ? 'middle' : x > 0 ? 'start' : 'end')
