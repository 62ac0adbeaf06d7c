import { z } from 'zod'
import type { Operation } from './operation'

const common = { tag: 'Health', access: 'everyone' } as const

export const healthOperations: Operation[] = [
  {
    ...common,
    method: 'get',
    path: '/api/health/live',
    summary: 'Whether the process runs',
    success: { status: 200, schema: z.object({ status: z.literal('live') }), description: 'It does.' },
  },
  {
    ...common,
    method: 'get',
    path: '/api/health/ready',
    summary: 'Whether the proxy may send requests here',
    description: '503 without a database, and from the moment in which the replica is told to leave.',
    success: {
      status: 200,
      schema: z.object({ status: z.literal('ready') }),
      description: 'It may.',
    },
  },
  {
    ...common,
    method: 'get',
    path: '/api/health/serving',
    summary: 'Whether requests may come here, also while the database is away',
    description:
      'For an orchestrator that takes away what says no. 503 from the moment in which the replica is told to leave.',
    success: {
      status: 200,
      schema: z.object({ status: z.literal('serving') }),
      description: 'They may.',
    },
  },
]
