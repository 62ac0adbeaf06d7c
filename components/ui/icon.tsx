import { LineDrawing } from './line-drawing'

const paths = {
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.500 6.500 0 0 0 0 13Zm4.800-1.700L20.500 20.500',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7.500 8.500c.600-3.600 3.700-5.500 7.500-5.500s6.900 1.900 7.500 5.500',
  basket:
    'M3.500 9.500h17l-1.600 9a1.800 1.800 0 0 1-1.800 1.500H6.900a1.800 1.800 0 0 1-1.800-1.500l-1.600-9Zm4.500 0L11 4m5 5.500L13 4M9.500 13v3.500m5-3.500v3.500',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  cross: 'M6 6l12 12M18 6L6 18',
  arrow: 'M4 12h15m-6-6 6 6-6 6',
} as const

export const iconNames = Object.keys(paths) as (keyof typeof paths)[]

/** A small line drawing in the colour of the text around it. Decoration: say in words what it means. */
export function Icon({ name, className }: { name: keyof typeof paths; className?: string | undefined }) {
  return <LineDrawing path={paths[name]} className={className} />
}
