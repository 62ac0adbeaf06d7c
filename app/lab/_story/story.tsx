'use client'

import { useState } from 'react'
import button from '@/components/ui/button.module.css'
import { CurlLines } from '../_curl/curl-lines'
import { useLab } from '../_lab/lab-context'
import { LabError } from '../_lab/lab-error'
import { runStory, type StoryResult } from './run-story'
import { storyHere, storyThere } from './panels'
import { Strip } from './strip'
import styles from './story.module.css'

const nothingYet: StoryResult = { here: [], there: [], total: '' }

/** The coffee counter, in pictures: once where the customer brings his card, once where the barista should know him. */
export function Story() {
  const lab = useLab()
  const names = lab.replicas.map(({ name }) => name)
  const [result, setResult] = useState(nothingYet)
  const [problem, setProblem] = useState('')
  const tellStory = () =>
    lab.run('story', async () => {
      setResult(nothingYet)
      setProblem('')
      try {
        await runStory(lab.send, setResult)
      } catch (error) {
        if (!(error instanceof LabError)) throw error
        setProblem(error.message)
      }
    })
  return (
    <>
      <div>
        <button
          type="button"
          className={button.primary}
          disabled={lab.running !== null}
          onClick={() => void tellStory()}
        >
          Let John order, at real servers
        </button>
      </div>
      {problem && <p role="alert">This did not work: {problem}</p>}
      <div className={styles.shops} aria-live="polite">
        <Strip
          title="Here: John shows his card each time"
          wall="sea"
          panels={storyHere(result.total)}
          exchanges={result.here}
          names={names}
        />
        <Strip
          title="Elsewhere: whoever took your order knows you"
          wall="dusk"
          panels={storyThere}
          exchanges={result.there}
          names={names}
        />
      </div>
      <CurlLines experiment="story" />
    </>
  )
}
