import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../root'
import type { Manifest } from '../manifest'
import { containersOf, podsOf } from '../pods'

/** What a container is told to run is in the image: an entry of tools/image/bundle-commands.ts. */
export function commands(objects: Manifest[]): string[] {
  const bundled = readFileSync(join(root, 'tools/image/bundle-commands.ts'), 'utf8')
  return podsOf(objects).flatMap((pods) =>
    containersOf(pods).flatMap(({ name, command = [] }) => {
      const [, script] = /^commands\/([\w-]+)\.mjs$/.exec(command[1] ?? '') ?? []
      const isThere = script === undefined || new RegExp(`^ *'?${script}'?: '`, 'm').test(bundled)
      return isThere ? [] : [`${pods.of}: ${name} runs ${command[1]}, which is not in the image`]
    }),
  )
}
