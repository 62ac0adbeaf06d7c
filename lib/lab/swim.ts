import { pointOn, type Leg } from './map-layout'

type SwimFrame = { transform: string; offset: number }

/** How a request swims over the map: keyframes for the Web Animations API, and for how long. */
export type Swim = {
  frames: SwimFrame[]
  durationMs: number
  /** The share of the time after which it is on its way back, and carries the answer. */
  turnsAt: number
}

const stepsOfLeg = 8
// Requests take milliseconds: slowed down until an eye can follow.
const millisecondsOfUnit = 1.05
const shortestLegMs = 220

/**
 * Looks along its way, never upside down. Each leg has its own frames and begins where the last one ended.
 * @param legs not empty
 */
export function swimOf(legs: readonly Leg[], isTall: boolean): Swim {
  const times = legs.map(({ from, to }) =>
    Math.max(shortestLegMs, Math.hypot(to.x - from.x, to.y - from.y) * millisecondsOfUnit),
  )
  const durationMs = times.reduce((sum, time) => sum + time, 0)
  let before = 0
  const frames = legs.flatMap((leg, index) => {
    const share = (times[index] ?? 0) / durationMs
    const own = framesOf(leg, before / durationMs, share, isTall)
    before += times[index] ?? 0
    return own
  })
  const lastTwo = times.slice(-(legs.length > 2 ? 2 : 1)).reduce((sum, time) => sum + time, 0)
  return { frames, durationMs, turnsAt: legs.length === 1 ? 1 : toOffset(1 - lastTwo / durationMs) }
}

function framesOf(leg: Leg, startsAt: number, share: number, isTall: boolean): SwimFrame[] {
  return Array.from({ length: stepsOfLeg + 1 }, (_, step) => {
    const at = pointOn(leg, step / stepsOfLeg, isTall)
    const ahead = pointOn(leg, Math.min(1, (step + 0.5) / stepsOfLeg), isTall)
    const behind = pointOn(leg, Math.max(0, (step - 0.5) / stepsOfLeg), isTall)
    const offset = toOffset(startsAt + (share * step) / stepsOfLeg)
    return { transform: `translate(${round(at.x)}px, ${round(at.y)}px) ${turn(behind, ahead)}`, offset }
  })
}

/** The fish is drawn as it swims to the left. */
function turn(from: { x: number; y: number }, to: { x: number; y: number }): string {
  const degrees = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI
  if (Math.abs(degrees) <= 90) return `rotate(${round(degrees)}deg) scale(-1, 1)`
  return `rotate(${round(degrees > 0 ? degrees - 180 : degrees + 180)}deg) scale(1, 1)`
}

const round = (value: number) => Math.round(value * 10) / 10

/** Rounded: the browser refuses an offset that is smaller than the one before, be it by the error of a sum. */
const toOffset = (share: number) => Math.min(1, Math.round(share * 1e6) / 1e6)
