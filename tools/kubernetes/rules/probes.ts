import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../root'
import type { Manifest } from '../manifest'
import { podsOf, type Pods } from '../pods'

/** Whoever serves somebody says when it is ready, and is asked for it at an address that there is. */
export function probes(objects: Manifest[]): string[] {
  return podsOf(objects).flatMap((pods) => (pods.selector ? ofServer(pods) : []))
}

function ofServer({ of, spec }: Pods): string[] {
  return spec.containers.flatMap(({ name, startupProbe, readinessProbe, livenessProbe }) => {
    const paths = [startupProbe, readinessProbe, livenessProbe].map((probe) => probe?.httpGet?.path)
    return [
      ...(readinessProbe ? [] : [`${of}: nobody asks ${name} whether it is ready`]),
      ...paths
        .filter((path) => path !== undefined && !existsSync(join(root, 'app', path, 'route.ts')))
        .map((path) => `${of}: a probe of ${name} asks for ${path}, where there is no route`),
    ]
  })
}
