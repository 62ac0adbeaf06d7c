import { NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1'
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1'
import { Service } from 'kubernetes-models/v1'
import { nameOf, type Manifest } from '../manifest'
import { isSelected, podsOf } from '../pods'

/** Whatever selects pods selects some: a typing error in a label is otherwise a Service that leads nowhere. */
export function selectors(objects: Manifest[]): string[] {
  const pods = podsOf(objects)
  const wrong = pods
    .filter(({ labels, selector }) => selector && !isSelected(labels, selector))
    .map(({ of }) => `${of} selects other pods than those that it makes`)
  for (const object of objects) {
    for (const selector of selectorsIn(object)) {
      if (pods.some(({ labels }) => isSelected(labels, selector))) continue
      wrong.push(`${nameOf(object)} selects no pod by ${JSON.stringify(selector)}`)
    }
  }
  return wrong
}

function selectorsIn(object: Manifest) {
  if (Service.is(object)) return [{ matchLabels: object.spec?.selector ?? {} }]
  if (PodDisruptionBudget.is(object)) return [object.spec?.selector ?? {}]
  if (!NetworkPolicy.is(object)) return []
  const { podSelector = {}, ingress = [], egress = [] } = object.spec ?? {}
  const peers = [...ingress.flatMap((rule) => rule.from ?? []), ...egress.flatMap((rule) => rule.to ?? [])]
  return [podSelector, ...peers.flatMap((peer) => (peer.podSelector ? [peer.podSelector] : []))]
}
