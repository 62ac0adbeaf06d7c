import Link from 'next/link'
import button from '@/components/ui/button.module.css'
import { DeviceIcon, deviceKinds } from '@/components/ui/device-icon'
import { Icon, iconNames } from '@/components/ui/icon'
import styles from './buttons.module.css'
import { Part, Row, Specimen } from './specimen'

const kinds = ['primary', 'secondary', 'quiet'] as const

export function Buttons() {
  return (
    <Part id="buttons" title="Buttons and icons">
      <Row>
        {kinds.map((kind) => (
          <Specimen key={kind} state={`${kind}: point at it, press it, reach it with Tab`}>
            <button type="button" className={button[kind]}>
              Add to cart
            </button>
          </Specimen>
        ))}
        {kinds.map((kind) => (
          <Specimen key={kind} state={`${kind}, disabled`}>
            <button type="button" className={button[kind]} disabled>
              Sold out
            </button>
          </Specimen>
        ))}
        {kinds.map((kind) => (
          <Specimen key={kind} state={`${kind}, busy`}>
            <button type="button" className={button[kind]} aria-busy="true">
              Adding
            </button>
          </Specimen>
        ))}
        <Specimen state="a link that looks like a button">
          <Link href="#buttons" prefetch={false} className={button.secondary}>
            See your cart <Icon name="arrow" />
          </Link>
        </Specimen>
        <Specimen state="large">
          <button type="button" className={`${button.primary} ${button.large}`}>
            Choose your beans
          </button>
        </Specimen>
        <Specimen state="wide, with a long label">
          <button type="button" className={`${button.primary} ${button.wide}`}>
            Order and pay €1,234.50 with the card that ends in 4242
          </button>
        </Specimen>
        <Specimen state="icons, in the size and colour of the text they stand in" isWide>
          <ul className={styles.icons}>
            {iconNames.map((name) => (
              <li key={name}>
                <Icon name={name} /> {name}
              </li>
            ))}
            {deviceKinds.map((kind) => (
              <li key={kind}>
                <DeviceIcon kind={kind} /> {kind}
              </li>
            ))}
          </ul>
        </Specimen>
      </Row>
    </Part>
  )
}
