import { GoldfishMark } from '@/components/brand/goldfish-mark'
import { HeroScene } from '@/components/brand/hero-scene'
import { Logo } from '@/components/brand/logo'
import { ThreeServers } from '@/components/brand/three-servers'
import { Breadcrumbs } from '@/components/seo/breadcrumbs'
import { Pagination } from '@/components/ui/pagination'
import { Wave } from '@/components/ui/wave'
import { siteUrl } from '@/server/site/site-url'
import { Part, Row, Specimen } from './specimen'
import styles from './ways.module.css'

const crumbs = [
  { name: 'Home', path: '/' },
  { name: 'Beans', path: '/products?category=beans' },
  { name: 'Amnesia', path: '/products/amnesia-dark-roast' },
]

const pages = [
  { state: 'first of three', page: 1, pageCount: 3 },
  { state: 'in the middle of many', page: 6, pageCount: 12 },
  { state: 'last of two', page: 2, pageCount: 2 },
] as const

export function Ways() {
  return (
    <Part id="ways" title="Ways and drawings">
      {pages.map(({ state, page, pageCount }) => (
        <Specimen key={state} state={`pages: ${state}`} isWide>
          <Pagination page={page} pageCount={pageCount} hrefOf={() => '#ways'} label={`Pages, ${state}`} />
        </Specimen>
      ))}
      <Specimen state="breadcrumbs" isWide>
        <Breadcrumbs crumbs={crumbs} origin={siteUrl()} />
      </Specimen>
      <Row>
        <Specimen state="logo">
          <Logo className={styles.logo} />
        </Specimen>
        <Specimen state="mark">
          <span className={styles.mark}>
            <GoldfishMark />
          </span>
        </Specimen>
        <Specimen state="water line" isWide>
          <Wave className={styles.wave} />
        </Specimen>
        <Specimen state="the counter" isWide>
          <HeroScene className={styles.scene} />
        </Specimen>
        <Specimen state="three servers" isWide>
          <ThreeServers className={styles.panels} />
        </Specimen>
      </Row>
    </Part>
  )
}
