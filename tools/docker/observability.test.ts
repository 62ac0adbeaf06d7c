import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { collectDefaultMetrics } from 'prom-client'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { defineMetrics } from '@/server/platform/define-metrics'
import { findProgram } from '../cluster/find-program'
import { root } from '../root'

// Holds the alerts and the dashboard against the figures that there are. A name that nobody counts looks like a figure of nothing.

const folder = join(root, 'deploy/observability')
const read = (file: string) => readFileSync(join(folder, file), 'utf8')

type Question = { where: string; promql: string }
type Panel = { title: string; targets?: { expr: string }[] }

const dashboard: { panels: Panel[] } = JSON.parse(read('grafana/dashboards/goldfish.json'))
type Rule = { alert: string; expr: string; for?: string; labels: { severity: string } }
const alerts: { groups: { rules: Rule[] }[] } = parse(read('prometheus/alerts.yml'))
const questions: Question[] = [
  ...dashboard.panels.flatMap(({ title, targets = [] }) => targets.map(({ expr }) => ({ where: title, promql: expr }))),
  ...alerts.groups.flatMap(({ rules }) => rules.map(({ alert, expr }) => ({ where: alert, promql: expr }))),
]

/** Every series that a replica shows, with the labels that can be asked for. */
const series = new Map<string, Set<string>>([['up', new Set(['job', 'instance'])]])
const { registry } = defineMetrics('S1')
collectDefaultMetrics({ register: registry })
for (const { name, type } of await registry.getMetricsAsJSON()) {
  const metric = registry.getSingleMetric(name)
  const own = metric && 'labelNames' in metric ? (metric.labelNames as string[]) : []
  const labels = new Set([...own, 'replica', 'job', 'instance'])
  // prom-client's types and its values do not agree on what a type is.
  const isHistogram = String(type) === 'histogram'
  if (!isHistogram) series.set(name, labels)
  else for (const end of ['bucket', 'sum', 'count']) series.set(`${name}_${end}`, new Set([...labels, 'le']))
}

/** The series in a question, each with the labels that its braces ask for. */
function seriesIn(promql: string): { name: string; labels: string[] }[] {
  const withoutText = promql.replace(/"(\\.|[^"\\])*"/g, '""')
  const names = withoutText.matchAll(/\b((?:goldfish|nodejs|process)_\w+|up)\b(?:\{([^}]*)\})?/g)
  return [...names].map(([, name = '', braces = '']) => ({
    name,
    labels: [...braces.matchAll(/(\w+)\s*(?:=~|!~|!=|=)/g)].map(([, label = '']) => label),
  }))
}

describe.each(questions)('$where', ({ promql }) => {
  it('asks for figures and labels that there are', () => {
    const asked = seriesIn(promql)
    expect(asked.length).toBeGreaterThan(0)
    for (const { name, labels } of asked) {
      expect([...series.keys()]).toContain(name)
      expect(labels.filter((label) => !series.get(name)?.has(label))).toEqual([])
    }
  })

  it('groups by labels that one of them has', () => {
    const known = new Set(seriesIn(promql).flatMap(({ name }) => [...(series.get(name) ?? [])]))
    const grouped = [...promql.matchAll(/\bby \(([^)]*)\)/g)].flatMap(([, labels = '']) => labels.split(/,\s*/))
    expect(grouped.filter((label) => !known.has(label))).toEqual([])
  })
})

it('alarms for what docs/operating.md says, as it says it', () => {
  const [, watch = ''] = readFileSync(join(root, 'docs/operating.md'), 'utf8').split('## What to watch\n')
  const [pages = '', tickets = ''] = watch.split('Look at it tomorrow:')
  const rows = (table: string, severity: string) =>
    [...table.matchAll(/^\| [^|`]+ \| `(.+)` \| (\d+[ms]) \|/gm)].map(([, expr = '', lasting]) => ({
      expr: expr.replaceAll(String.raw`\|`, '|'),
      lasting,
      severity,
    }))
  const said = [...rows(pages, 'page'), ...rows(tickets.split('\n## ')[0] ?? '', 'ticket')]
  const rules = alerts.groups
    .flatMap((group) => group.rules)
    .map((rule) => ({
      expr: rule.expr.trim().replaceAll(/\s+/g, ' '),
      lasting: rule.for ?? '0s',
      severity: rule.labels.severity,
    }))
  expect(rules.length).toBeGreaterThan(5)
  expect(new Set(rules)).toEqual(new Set(said))
})

it('alarms before a replica has all the memory that it may take', () => {
  const { expr } = alerts.groups.flatMap(({ rules }) => rules).find(({ alert }) => alert === 'ReplicaIsLarge') ?? {}
  const { app }: Record<string, { deploy: { resources: { limits: { memory: string } } } }> = parse(
    readFileSync(join(root, 'compose.yaml'), 'utf8'),
    { merge: true },
  ).services
  const [, megabytes] = / \* (\d+) \* 1024 \* 1024$/.exec(expr ?? '') ?? []
  expect(app?.deploy.resources.limits.memory).toBe(`${megabytes}M`)
})

it('is found where the compose file mounts it, and reads as YAML', () => {
  const compose: { services: Record<string, { volumes?: string[] }> } = parse(
    readFileSync(join(root, 'compose.observability.yaml'), 'utf8'),
    { merge: true },
  )
  const mounted = Object.values(compose.services).flatMap(({ volumes = [] }) =>
    volumes.map((one) => one.split(':')[0] ?? ''),
  )
  const ours = mounted.filter((path) => path.startsWith('.'))
  expect(ours.length).toBeGreaterThan(3)
  expect(ours.filter((path) => !existsSync(join(root, path)))).toEqual([])
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.ya?ml$/.test(file))
  for (const file of files) expect(() => parse(read(file))).not.toThrow()
})

it('sends everything that the collector receives through processors and to exporters that it has', () => {
  type Pipeline = { receivers: string[]; processors: string[]; exporters: string[] }
  const collector: Record<string, Record<string, unknown>> & { service: { pipelines: Record<string, Pipeline> } } =
    parse(read('collector/collector.yaml'))
  for (const pipeline of Object.values(collector.service.pipelines)) {
    for (const kind of ['receivers', 'processors', 'exporters'] as const) {
      expect(Object.keys(collector[kind] ?? {})).toEqual(expect.arrayContaining(pipeline[kind]))
    }
  }
})

const promtool = findProgram('promtool')

it.skipIf(!promtool)(
  'alarms when it should (promtool, which comes with Prometheus, is not installed everywhere)',
  () => {
    const rules = spawnSync(promtool ?? '', ['test', 'rules', 'prometheus/alerts.test.yml'], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(rules.stderr + rules.stdout).toContain('SUCCESS')
    const config = spawnSync(promtool ?? '', ['check', 'config', 'prometheus/prometheus.yml'], { cwd: folder })
    expect([rules.status, config.status]).toEqual([0, 0])
  },
)
