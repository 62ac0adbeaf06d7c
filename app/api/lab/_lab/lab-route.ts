import { notFound } from 'next/navigation'
import type { NextRequest } from 'next/server'
import { route, type RouteContext } from '@/app/_http/route'
import { isLabOpen } from '@/server/lab/is-lab-open'

/**
 * Wraps a route handler of the lab. Where there is no lab, no request gets as far as this (deploy/replica/lab.mjs); should one do
 * so all the same, it finds nothing.
 */
export function labRoute<Params = object>(
  handler: (request: NextRequest, context: RouteContext<Params>) => Promise<Response>,
): (request: NextRequest, context: RouteContext<Params>) => Promise<Response> {
  const open = route<Params>(handler)
  return async (request, context) => (isLabOpen() ? open(request, context) : notFound())
}
