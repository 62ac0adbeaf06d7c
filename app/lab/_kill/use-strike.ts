'use client'

import { useRef, useState, type RefObject } from 'react'
import { killReport, type KillReport, type Observation, type Strike } from '@/lib/lab/kill-report'
import { useLab } from '../_lab/lab-context'
import { LabError } from '../_lab/lab-error'
import type { Send } from '../_lab/send'
import { gatherCrowd, type Crowd } from './crowd'
import { newRegular, type Regular } from './keep-shopping'
import { strikeAndWatch, type Tell } from './strike'

export type StrikeState =
  | { kind: 'nothing' }
  | { kind: 'running'; strike: Strike; struck: string | null; sentence: string; hasStruck: boolean }
  | { kind: 'done'; report: KillReport; seen: Observation }
  | { kind: 'failed'; sentence: string }

type People = { since: number; regular: Regular | null; crowd: Crowd | null }

// Sessions end when nobody uses them for a while, and what a page has been left open for nobody knows.
const peopleStayMs = 10 * 60_000

/** Runs one experiment with the servers after the other, with the same people each time. */
export function useStrike() {
  const lab = useLab()
  const [state, setState] = useState<StrikeState>({ kind: 'nothing' })
  const people = useRef<People>({ since: 0, regular: null, crowd: null })

  const strike = (kind: Strike, struck: string | null, withCrowd: boolean) =>
    lab.run(kind, async () => {
      const tell: Tell = (sentence, hasStruck = false) =>
        setState({ kind: 'running', strike: kind, struck, sentence, hasStruck })
      try {
        tell('A new customer comes in, orders something and fills a cart …')
        const { regular, crowd } = await gather(people, lab.send, withCrowd)
        const seen = await strikeAndWatch({ strike: kind, struck, regular, crowd }, lab, tell)
        setState({ kind: 'done', report: killReport(seen), seen })
      } catch (error) {
        if (!(error instanceof LabError)) throw error
        setState({ kind: 'failed', sentence: error.message })
      }
    })
  return { state, strike }
}

async function gather(people: RefObject<People>, send: Send, withCrowd: boolean) {
  if (Date.now() - people.current.since > peopleStayMs) {
    people.current = { since: Date.now(), regular: null, crowd: null }
  }
  const { current } = people
  current.regular ??= await newRegular(send)
  if (withCrowd) current.crowd ??= await gatherCrowd(send)
  return { regular: current.regular, crowd: withCrowd ? current.crowd : null }
}
