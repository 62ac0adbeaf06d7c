import { expect, test } from 'vitest'
import { costOfShopping, replicaFigures } from './replica-figures'

const text = `# HELP process_cpu_seconds_total Total user and system CPU time spent in seconds.
process_cpu_user_seconds_total{replica="S1"} 7
process_cpu_seconds_total{replica="S1"} 12.5
process_resident_memory_bytes{replica="S1"} 2.5e8
goldfish_http_requests_total{route="/cart",method="GET",status="200",replica="S1"} 40
goldfish_http_requests_total{route="/api/orders",method="POST",status="201",replica="S1"} 2
goldfish_http_request_duration_seconds_bucket{le="0.005",route="/cart",method="GET",replica="S1"} 9
`

test('reads what a replica tells Prometheus', () => {
  expect(replicaFigures(text)).toEqual({ requests: 42, processorSeconds: 12.5, residentBytes: 2.5e8 })
})

test('counts what was spent in between by all of them', () => {
  const figures = (requests: number, processorSeconds: number) => ({ requests, processorSeconds, residentBytes: 1 })
  const cost = costOfShopping([figures(10, 5), figures(0, 6)], [figures(60, 5.5), figures(50, 6.5)], {
    residentBytes: 312_400_000,
    connections: 17,
  })
  expect(cost).toContain("takes 10.0 ms of a replica's processor: a core is full at 100 a second")
  expect(cost).toContain('312 MB of memory at most; all together hold 17 connections')
})
