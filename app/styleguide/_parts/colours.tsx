import { colourGroups } from '../_colours/colour-groups'
import { colourPairs, type ColourPair } from '../_colours/colour-pairs'
import styles from './colours.module.css'
import { Part, Specimen } from './specimen'

export function Colours() {
  return (
    <Part id="colours" title="Colour">
      {colourGroups.map(({ title, role, names }) => (
        <Specimen key={title} state={`${title}. ${role}`} isWide>
          <ul className={styles.swatches}>
            {names.map((name) => (
              <li key={name}>
                <Swatch colour={name} />
                {name}
              </li>
            ))}
          </ul>
        </Specimen>
      ))}
      <Specimen state="Pairs: letters at 4.5 : 1, edges and rings at 3 : 1" isWide>
        <ul className={styles.swatches}>
          {colourPairs.map((pair) => (
            <li key={`${pair.front} ${pair.back} ${pair.kind}`}>
              <Swatch colour={pair.back} on={pair} />
              {pair.front} on {pair.back}
            </li>
          ))}
        </ul>
      </Specimen>
    </Part>
  )
}

/** A drawing, because the policy of the shop's pages knows no `style` attributes. */
function Swatch({ colour, on }: { colour: string; on?: ColourPair }) {
  return (
    <svg className={styles.swatch} aria-hidden="true">
      <rect width="100%" height="100%" fill={`var(--${colour})`} />
      {on?.kind === 'text' ? (
        <text x="50%" y="50%" textAnchor="middle" dominantBaseline="central" fill={`var(--${on.front})`}>
          Goldfish
        </text>
      ) : null}
      {on?.kind === 'shape' ? (
        <circle cx="50%" cy="50%" r="18" fill="none" stroke={`var(--${on.front})`} strokeWidth="3" />
      ) : null}
    </svg>
  )
}
