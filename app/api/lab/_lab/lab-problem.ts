import { HttpProblem } from '@/app/_http/http-problem'

type Failure = { code: 'unknown_replica' | 'lab_unavailable' | 'in_progress' | 'no_launcher' | 'too_many_keys' }

/** Says why something in the lab could not be done. */
export function labProblem({ code }: Failure): HttpProblem {
  switch (code) {
    case 'unknown_replica':
      return new HttpProblem(404, code, 'There is no replica of this name just now.')
    case 'lab_unavailable': {
      const detail = 'The replicas cannot be told just now. The shop itself goes on; try again in a moment.'
      return new HttpProblem(503, code, detail, { headers: { 'Retry-After': '2' } })
    }
    case 'in_progress':
      return new HttpProblem(409, code, 'The replicas are being replaced already.', { headers: { 'Retry-After': '5' } })
    case 'no_launcher': {
      const detail =
        'Here nobody can replace the key from within: that is for whoever runs the shop. With npm run shop it works.'
      return new HttpProblem(501, code, detail)
    }
    case 'too_many_keys': {
      const detail = 'The key was replaced so often that the ring is full. Former keys go on verifying until they end.'
      return new HttpProblem(409, 'in_progress', detail)
    }
  }
}
