import Link from 'next/link'
import { Icon } from '@/components/ui/icon'
import styles from './section-heading.module.css'

type SectionHeadingProps = { id: string; title: string; lead?: string; link?: { href: string; text: string } }

export function SectionHeading({ id, title, lead, link }: SectionHeadingProps) {
  return (
    <div className={styles.heading}>
      <div className={styles.words}>
        <h2 id={id}>{title}</h2>
        {lead ? <p className="soft">{lead}</p> : null}
      </div>
      {link ? (
        <Link href={link.href} prefetch={false} className={styles.link}>
          {link.text}
          <Icon name="arrow" />
        </Link>
      ) : null}
    </div>
  )
}
