import { plural } from '../plural'
import { hasFailed, type Exchange } from './exchange'

export type Strike = 'crash' | 'drain' | 'freeze' | 'rollout'

/** What one can see of a server's process from outside. */
export type Process = { name: string; pid: number; startedAt: string }

export type Fingerprint = { sha256: string; covered: string[]; cartLines: number; orders: number }

export type CrowdCount = { shoppers: number; confirmed: number; held: number }

/** All that was seen during an experiment. */
export type Observation = {
  strike: Strike
  /** Which server was struck; null when it was none in particular. */
  struck: string | null
  before: { fingerprint: Fingerprint; processes: readonly Process[] }
  after: { fingerprint: Fingerprint; processes: readonly Process[] }
  /** From the strike until all stood again; null: not within the time that one waits. */
  backAfterMs: number | null
  exchanges: readonly Exchange[]
  crowd: CrowdCount | null
}

export type KillReport = {
  isUnharmed: boolean
  headline: string
  sentences: string[]
  requests: number
  failed: number
  resent: number
  answeredBy: Record<string, number>
  isSameFingerprint: boolean
  replaced: { name: string; before: number; after: number }[]
}

/** What became of it, in words that somebody understands who has never run a server. */
export function killReport(seen: Observation): KillReport {
  const answered = seen.exchanges.filter(({ traveller }) => traveller === 'you' || traveller === 'crowd')
  const failed = answered.filter(hasFailed).length
  const resent = answered.filter(({ tries }) => tries > 1).length
  const isSameFingerprint = seen.before.fingerprint.sha256 === seen.after.fingerprint.sha256
  const isCrowdComplete = seen.crowd === null || seen.crowd.held === seen.crowd.confirmed
  const isUnharmed = failed === 0 && isSameFingerprint && isCrowdComplete
  const replaced = replacedIn(seen)
  return {
    isUnharmed,
    headline: isUnharmed ? 'Nothing was lost.' : 'Something was lost.',
    sentences: [
      struckSentence(seen, replaced),
      requestsSentence(answered, failed, resent),
      isSameFingerprint
        ? 'Cart and orders are the same to the last character: nothing that matters stood in the server.'
        : 'Cart and orders are not what they were before.',
      ...(seen.crowd ? [crowdSentence(seen.crowd)] : []),
    ],
    requests: answered.length,
    failed,
    resent,
    answeredBy: countBy(answered),
    isSameFingerprint,
    replaced,
  }
}

function replacedIn({ before, after }: Observation): KillReport['replaced'] {
  return before.processes.flatMap(({ name, pid, startedAt }) => {
    const now = after.processes.find((process) => process.name === name)
    return now && now.startedAt !== startedAt ? [{ name, before: pid, after: now.pid }] : []
  })
}

function struckSentence({ strike, struck, backAfterMs }: Observation, replaced: KillReport['replaced']): string {
  const process = replaced.find(({ name }) => name === struck)
  const back =
    backAfterMs === null ? 'had not come back when we stopped waiting' : `was back after ${inSeconds(backAfterMs)}`
  const pids = process ? `, as a new process (${process.before} is gone, ${process.after} took its place)` : ''
  switch (strike) {
    case 'crash':
      return `${struck} died in the middle of its work, without a goodbye, and ${back}${pids}.`
    case 'drain':
      return `${struck} was asked to leave: it told the proxy, finished what it had, and ${back}${pids}.`
    case 'freeze':
      return `For ${backAfterMs === null ? 'a while' : inSeconds(backAfterMs)} Redis gave no answer to anybody.`
    case 'rollout':
      return `All servers were replaced, one after the other${backAfterMs === null ? '' : `, in ${inSeconds(backAfterMs)}`}: ${plural(replaced.length, 'new process', 'new processes')}.`
  }
}

function requestsSentence(answered: readonly Exchange[], failed: number, resent: number): string {
  const others =
    resent === 0
      ? ''
      : ` ${plural(resent, 'request')} had been sent to a server that was gone, and the proxy sent ${resent === 1 ? 'it' : 'them'} to another.`
  return `Meanwhile ${plural(answered.length, 'request')} went out, and ${failed === 0 ? 'none' : failed.toLocaleString('en-IE')} failed.${others}`
}

function crowdSentence({ shoppers, confirmed, held }: CrowdCount): string {
  return `A crowd of ${shoppers} was told of ${plural(confirmed, 'thing')} in their carts, and their carts hold ${held}.`
}

const inSeconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`

function countBy(exchanges: readonly Exchange[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { replica } of exchanges) if (replica) counts[replica] = (counts[replica] ?? 0) + 1
  return counts
}
