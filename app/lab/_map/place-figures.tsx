import { brandColours as c } from '@/components/brand/brand-colours'
import { CupFigure } from '@/components/brand/figures/cup-figure'
import type { MapLayout } from '@/lib/lab/map-layout'
import styles from './map.module.css'

const at = ({ x, y }: { x: number; y: number }) => `translate(${x} ${y})`

/** What stands around the replicas: the browser, the proxy and the two stores. */
export function PlaceFigures({ layout, isCacheFrozen }: { layout: MapLayout; isCacheFrozen: boolean }) {
  return (
    <>
      <g transform={at(layout.browser)}>
        <BrowserFigure />
        <Label
          y={layout.isTall ? -6 : 80}
          x={layout.isTall ? 96 : 0}
          side={layout.isTall}
          name="Browser"
          words="has the token"
        />
      </g>
      <g transform={at(layout.proxy)}>
        <ProxyFigure />
        <Label
          y={layout.isTall ? -4 : 78}
          x={layout.isTall ? 62 : 0}
          side={layout.isTall}
          name="Proxy"
          words="takes them in turn"
        />
      </g>
      <g transform={at(layout.database)}>
        <DatabaseFigure />
        <Label y={82} name="Postgres" words={layout.isTall ? 'carts, orders' : 'carts, orders, accounts'} />
      </g>
      <g transform={at(layout.cache)}>
        <CacheFigure isFrozen={isCacheFrozen} />
        <Label y={82} name="Redis" words={isCacheFrozen ? 'gives no answer' : 'copies, for speed'} />
      </g>
    </>
  )
}

type LabelProps = { x?: number; y: number; side?: boolean; name: string; words: string }

function Label({ x = 0, y, side = false, name, words }: LabelProps) {
  return (
    <text x={x} y={y} className={`${styles.label} ${side ? styles.beside : ''}`}>
      {name}
      <tspan x={x} dy="1.35em" className={styles.words}>
        {words}
      </tspan>
    </text>
  )
}

function BrowserFigure() {
  return (
    <>
      <rect x="-80" y="-54" width="160" height="108" rx="14" fill={c.ceramic} />
      <path fill={c.fish} d="M-66-54H66Q80-54 80-40V-28H-80V-40Q-80-54-66-54Z" />
      {[-64, -50, -36].map((x) => (
        <circle key={x} cx={x} cy="-41" r="4.5" fill={c.ceramic} />
      ))}
      <CupFigure transform="translate(-38 38) scale(.5)" colour={c.sun} shade={c.sunDeep} />
      <path stroke={c.ceramicShade} strokeWidth="8" d="M14-8H60M14 12H60" />
      <rect x="12" y="26" width="52" height="16" rx="8" fill={c.fish} />
    </>
  )
}

function ProxyFigure() {
  return (
    <>
      <circle r="50" fill={c.sunDeep} cy="4" />
      <circle r="50" fill={c.sun} />
      <circle r="35" stroke={c.line} strokeOpacity=".16" strokeWidth="3" />
      <path stroke={c.line} strokeWidth="6" d="M-20-8A22 22 0 0 1 20-10M20 8A22 22 0 0 1-20 10" />
      <path stroke={c.line} strokeWidth="6" d="M22-24V-9H8M-22 24V9H-8" />
    </>
  )
}

function DatabaseFigure() {
  return (
    <>
      <path fill={c.leaf} d="M-58-36V36C-58 54 58 54 58 36V-36Z" />
      <path fill={c.leafDeep} d="M30-22V46C48 44 58 40 58 36V-36Q50-26 30-22Z" />
      <path
        stroke={c.ceramic}
        strokeOpacity=".55"
        strokeWidth="5"
        d="M-58-10C-58 8 58 8 58-10M-58 16C-58 34 58 34 58 16"
      />
      <ellipse cy="-36" rx="58" ry="16" fill={c.ceramic} />
      <ellipse cy="-35" rx="47" ry="10" fill={c.coffee} />
    </>
  )
}

function CacheFigure({ isFrozen }: { isFrozen: boolean }) {
  return (
    <>
      <path fill={c.sunDeep} d="M-64-50H64Q70-50 70-44V44Q70 50 64 50H-64Q-70 50-70 44V-44Q-70-50-64-50Z" />
      <path fill={c.line} d="M-58-40H58V40H-58Z" />
      <path stroke={c.ceramic} strokeWidth="5" d="M-44-20H-4M-44 2H20M-44 24H-14" />
      <path stroke={c.fishLight} strokeWidth="5" d="M22-20H42M36 2H44M4 24H40" />
      {isFrozen && (
        <>
          <path
            fill={c.water}
            fillOpacity=".82"
            d="M-78-58H78V34L66 62 52 34 36 56 20 34 2 66-16 34-34 54-50 34-66 58-78 34Z"
          />
          <path stroke={c.glint} strokeWidth="6" d="M0-36V12M-21-24 21 0M21-24-21 0" />
        </>
      )}
    </>
  )
}
