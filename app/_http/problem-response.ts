import type { HttpProblem } from './http-problem'

/** The error as RFC 9457 says it. Never cached: it speaks of one request. */
export function problemResponse({ problem, headers }: HttpProblem): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
  })
}
