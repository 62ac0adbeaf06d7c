import { readFileSync } from 'node:fs'
import { collectDefaultMetrics, type Registry } from 'prom-client'
import { expect, it } from 'vitest'
import { defineMetrics } from './define-metrics'

// Holds docs/metrics.md and the registry against each other. A row that differs is printed as it ought to be.

const page = readFileSync(new URL('../../docs/metrics.md', import.meta.url), 'utf8')
const [ours = '', nodes = ''] = page.split('## Node’s own')
const rowsOf = (part: string) => part.match(/^\| `.*$/gm) ?? []

async function rowsFor(registry: Registry): Promise<string[]> {
  const all = await registry.getMetricsAsJSON()
  return all.map(({ name, type, help }) => {
    const metric = registry.getSingleMetric(name)
    const labels = metric && 'labelNames' in metric ? (metric.labelNames as string[]) : []
    return `| \`${name}\` | ${type} | ${labels.map((label) => `\`${label}\``).join(', ')} | ${help} |`
  })
}

it('docs/metrics.md has the row of each figure of ours, in order, and no other', async () => {
  expect(rowsOf(ours)).toEqual(await rowsFor(defineMetrics('S1').registry))
})

it('docs/metrics.md names each figure that comes with Node, and no other', async () => {
  const { registry } = defineMetrics('S1')
  const before = new Set((await registry.getMetricsAsJSON()).map(({ name }) => name))
  collectDefaultMetrics({ register: registry })
  const names = (await registry.getMetricsAsJSON()).map(({ name }) => name).filter((name) => !before.has(name))
  const table = nodes.slice(0, nodes.indexOf('##'))
  const said = [...table.matchAll(/`((?:nodejs|process)_\w+)`/g)].map(([, name]) => name)
  expect(said.toSorted()).toEqual(names.toSorted())
})

it('every figure says whose it is', async () => {
  const { registry, orders } = defineMetrics('S7')
  orders.inc({ outcome: 'placed' })
  expect(await registry.metrics()).toContain('goldfish_orders_total{outcome="placed",replica="S7"} 1')
})
