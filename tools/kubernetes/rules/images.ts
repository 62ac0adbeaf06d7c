import type { Manifest } from '../manifest'
import { containersOf, podsOf } from '../pods'

/** Every image has a tag that means the same tomorrow. */
export function images(objects: Manifest[]): string[] {
  return podsOf(objects).flatMap((pods) =>
    containersOf(pods)
      .filter(({ image = '' }) => !/:[\w.-]+$/.test(image) || image.endsWith(':latest'))
      .map(({ name, image }) => `${pods.of}: the image of ${name}, ${image}, may be another one tomorrow`),
  )
}
