import styles from './icon.module.css'

const paths = {
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.500 6.500 0 0 0 0 13Zm4.800-1.700L20.500 20.500',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7.500 8.500c.600-3.600 3.700-5.500 7.500-5.500s6.900 1.900 7.500 5.500',
  basket:
    'M3.500 9.500h17l-1.600 9a1.800 1.800 0 0 1-1.800 1.500H6.900a1.800 1.800 0 0 1-1.800-1.500l-1.600-9Zm4.500 0L11 4m5 5.500L13 4M9.500 13v3.500m5-3.500v3.500',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  cross: 'M6 6l12 12M18 6L6 18',
  arrow: 'M4 12h15m-6-6 6 6-6 6',
  computer: 'M4 5.500h16v10.500H4zM9 20h6m-3-4v4',
  phone: 'M8 3.500h8a1 1 0 0 1 1 1v15a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1v-15a1 1 0 0 1 1-1Zm3 14h2',
  tablet: 'M6 3.500h12a1 1 0 0 1 1 1v15a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1v-15a1 1 0 0 1 1-1Zm5 14h2',
  program: 'M4 5h16v14H4zM8 10l3 2.500-3 2.500m5 0h3.500',
} as const

export const iconNames = Object.keys(paths) as (keyof typeof paths)[]

/** A small line drawing in the colour of the text around it. Decoration: say in words what it means. */
export function Icon({ name, className }: { name: keyof typeof paths; className?: string | undefined }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="1.35em"
      height="1.35em"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.9"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      className={className ? `${styles.icon} ${className}` : styles.icon}
    >
      <path d={paths[name]} />
    </svg>
  )
}
