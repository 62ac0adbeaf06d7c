import type { LabProblemCode } from '@/lib/api/lab-problem-codes'
import type { ProblemCode } from '@/lib/api/problem-codes'
import type { Problem } from '@/lib/problem'

/** An answer that is an error, thrown by whatever finds out and turned into a response by {@link route}. */
export class HttpProblem extends Error {
  readonly problem: Problem
  readonly headers: Record<string, string>

  /**
   * @param status 4xx or 5xx
   * @param code for programs; stable, and in the document of the interface
   * @param detail for people; a sentence
   */
  constructor(
    status: number,
    code: ProblemCode | LabProblemCode,
    detail: string,
    { headers = {}, ...extensions }: { headers?: Record<string, string>; [extension: string]: unknown } = {},
  ) {
    super(detail)
    this.problem = { type: 'about:blank', title: titles[status] ?? 'Error', status, code, detail, ...extensions }
    this.headers = headers
  }
}

const titles: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  402: 'Payment Required',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  410: 'Gone',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  503: 'Service Unavailable',
}
