import { Deployment, type IDeployment } from 'kubernetes-models/apps/v1'
import { HorizontalPodAutoscaler } from 'kubernetes-models/autoscaling/v2'
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1'
import { ConfigMap } from 'kubernetes-models/v1'
import type { Manifest } from '../manifest'
import { isSelected, podsOf } from '../pods'

/** How many replicas there are is said once, never falls to none, and never asks for more connections than there are. */
export function scaling(objects: Manifest[]): string[] {
  return [...ofDeployments(objects), ...ofPostgres(objects)]
}

/** Where the overlay brings a Postgres of its own. */
function ofPostgres(objects: Manifest[]): string[] {
  const postgres = podsOf(objects).find(({ name }) => name === 'postgres')
  const words = postgres?.spec.containers.flatMap(({ args = [] }) => args) ?? []
  const allowed = Number(words.map((word) => /^max_connections=(\d+)$/.exec(word)?.[1]).find(Boolean))
  if (!postgres || allowed === setting('DATABASE_MAX_CONNECTIONS', objects)) return []
  return [`Postgres allows ${allowed} connections, and DATABASE_MAX_CONNECTIONS says otherwise`]
}

function ofDeployments(objects: Manifest[]): string[] {
  const scalers = objects.filter((object) => HorizontalPodAutoscaler.is(object))
  const budgets = objects.filter((object) => PodDisruptionBudget.is(object))
  return objects
    .filter((object) => Deployment.is(object))
    .flatMap((deployment) => {
      const name = deployment.metadata?.name
      const scaler = scalers.find(({ spec }) => spec?.scaleTargetRef.name === name)?.spec
      const labels = deployment.spec?.template.metadata?.labels ?? {}
      const budget = budgets.find(({ spec }) => spec?.selector && isSelected(labels, spec.selector))?.spec
      const fewest = scaler ? (scaler.minReplicas ?? 1) : (deployment.spec?.replicas ?? 1)
      const { maxUnavailable } = deployment.spec?.strategy?.rollingUpdate ?? {}
      const demands: [boolean, string][] = [
        [!scaler || deployment.spec?.replicas === undefined, 'says a number of replicas, which the autoscaler says'],
        [fewest >= 2, 'may be a single pod'],
        [Number(budget?.maxUnavailable) < fewest, 'may be emptied with its nodes'],
        [maxUnavailable === 0, 'is fewer while it is updated'],
        [!scaler || scaler.maxReplicas === setting('REPLICAS', objects), 'may be more than REPLICAS says'],
        [!scaler || asksForCpu(deployment), 'scales by a share of a CPU request that it does not make'],
      ]
      return demands.filter(([isMet]) => !isMet).map(([, text]) => `Deployment ${name} ${text}`)
    })
}

function setting(name: string, objects: Manifest[]): number {
  const settings = objects.find((object) => ConfigMap.is(object) && object.metadata?.name === 'settings')
  return Number(ConfigMap.is(settings) ? settings.data?.[name] : undefined)
}

function asksForCpu({ spec }: IDeployment): boolean {
  return spec?.template.spec?.containers.every(({ resources }) => resources?.requests?.cpu !== undefined) === true
}
