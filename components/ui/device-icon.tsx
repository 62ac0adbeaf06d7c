import { LineDrawing } from './line-drawing'

const paths = {
  computer: 'M4 5.500h16v10.500H4zM9 20h6m-3-4v4',
  phone: 'M8 3.500h8a1 1 0 0 1 1 1v15a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1v-15a1 1 0 0 1 1-1Zm3 14h2',
  tablet: 'M6 3.500h12a1 1 0 0 1 1 1v15a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1v-15a1 1 0 0 1 1-1Zm5 14h2',
  program: 'M4 5h16v14H4zM8 10l3 2.500-3 2.500m5 0h3.500',
} as const

export type DeviceKind = keyof typeof paths
export const deviceKinds = Object.keys(paths) as DeviceKind[]

/** What somebody is signed in with. Apart from the other icons, which every page brings along. */
export function DeviceIcon({ kind }: { kind: DeviceKind }) {
  return <LineDrawing path={paths[kind]} />
}
