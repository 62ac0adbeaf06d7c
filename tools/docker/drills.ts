import { setTimeout as sleep } from 'node:timers/promises'
import type { Lifetime } from '../cluster/lifetime'
import { UsageError } from '../usage-error'
import { rollOut } from './roll-out'
import { buildImage, images, type TestStack } from './test-stack'

/** What is done to the containers while people shop, each with what it is called in the report. */
export type ContainerDrill = {
  title: string
  run: (shop: TestStack, lifetime: Lifetime) => Promise<void>
  /** Outcomes of requests that are no failure here. */
  mayFail?: RegExp
}

const restMs = 3_000

/** Ends the replica's own process as a bug would; a moment later, so that this command still ends well. */
const crash = `
for process in /proc/[0-9]*; do
  if grep -qs '^goldfish-[r]eplica' $process/cmdline; then (sleep 0.1; kill -9 \${process#/proc/}) & fi
done`

export const containerDrills: Record<string, ContainerDrill> = {
  scale: {
    title: 'from three replicas to five, and down to two',
    async run({ stack }, { signal }) {
      for (const count of [5, 2, 3]) {
        await stack.scale(count)
        await sleep(restMs, undefined, { signal })
      }
    },
  },
  kill: {
    title: 'a replica crashes and docker starts it again; two are killed (docker kill)',
    async run({ stack }, { signal }) {
      const [first, ...others] = await stack.replicas()
      if (!first || others.length < 2) throw new UsageError('There are fewer than three replicas.')
      await stack.docker('exec', first.id, 'sh', '-c', crash)
      await stack.waitForRestart(first)
      for (const { id } of others) {
        await sleep(restMs, undefined, { signal })
        // Docker takes its own kill for somebody's wish and starts nothing again.
        await stack.docker('kill', id)
        await sleep(restMs, undefined, { signal })
        await stack.scale(3)
      }
      await sleep(restMs, undefined, { signal })
    },
  },
  stop: {
    title: 'replicas stopped (docker stop) and started, one after the other',
    async run({ stack }, { signal }) {
      for (const { id } of await stack.replicas()) {
        await stack.docker('stop', id)
        await sleep(restMs, undefined, { signal })
        await stack.docker('start', id)
        await stack.waitForReplicas(3)
      }
    },
  },
  release: {
    title: 'the next release in place of this one, and back again',
    async run({ stack }, lifetime) {
      await buildImage(images.next, 'test-next', lifetime)
      for (const image of [images.next, images.current]) {
        await rollOut(stack.with({ GOLDFISH_IMAGE: image }), console.log)
        await sleep(restMs, undefined, { signal: lifetime.signal })
      }
    },
  },
  redis: {
    title: 'Redis restarted, and killed for ten seconds',
    async run({ stack }, { signal }) {
      const redis = await stack.container('redis')
      await stack.docker('restart', redis)
      await sleep(restMs, undefined, { signal })
      await stack.docker('kill', redis)
      await sleep(10_000, undefined, { signal })
      await stack.docker('start', redis)
      await sleep(restMs, undefined, { signal })
    },
  },
  postgres: {
    title: 'Postgres restarted',
    // Said honestly, and to be repeated: nothing is decided without the truth. A page says it to whoever sent its form.
    mayFail: /^status (503|303 unavailable)/,
    async run({ stack }, { signal }) {
      await sleep(restMs, undefined, { signal })
      await stack.docker('restart', await stack.container('postgres'))
      await sleep(5 * restMs, undefined, { signal })
    },
  },
}
