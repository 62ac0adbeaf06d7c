import { createHash, randomUUID } from 'node:crypto'
import type { IncomingMessage, RequestListener } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Lifetime } from '../cluster/lifetime'
import { listenOnLoopback } from './listen-on-loopback'
import { client } from './sign-in-client'

/**
 * GitHub at its wire, as its "Authorizing OAuth apps" and "Emails" pages describe it: no OpenID provider, but paths, shapes
 * and an address list of its own. Signs in whoever types an e-mail address; the first address that it lists is another
 * one, which is not verified.
 */
export function startGithubStandIn(redirectUri: string, lifetime: Lifetime): Promise<string> {
  return listenOnLoopback(() => githubStandIn(redirectUri), lifetime)
}

function githubStandIn(redirectUri: string): RequestListener {
  const emailOfCode = new Map<string, string>()
  const emailOfToken = new Map<string, string>()
  const routes: Record<string, (request: IncomingMessage, query: URLSearchParams) => Promise<Answer> | Answer> = {
    'GET /login/oauth/authorize': (_request, query) => {
      if (query.get('redirect_uri') !== redirectUri || query.get('client_id') !== client.id) return { status: 400 }
      const state = (query.get('state') ?? '').replaceAll(/[^\w-]/g, '')
      return {
        html: `<!doctype html><title>GitHub stand-in</title><form method="post" action="/login">
          <input type="hidden" name="state" value="${state}"><label>E-mail <input name="email"></label><button>Sign in</button></form>`,
      }
    },
    'GET /favicon.ico': () => ({ status: 204 }),
    'POST /login': async (request) => {
      const fields = new URLSearchParams(await text(request))
      const code = randomUUID()
      emailOfCode.set(code, fields.get('email') ?? '')
      const back = new URLSearchParams({ code, state: fields.get('state') ?? '' })
      return { status: 302, location: `${redirectUri}?${back}` }
    },
    'POST /login/oauth/access_token': async (request) => {
      const fields = new URLSearchParams(await text(request))
      const [user, password] = basic(request)
      const secret = fields.get('client_secret') ?? password
      const email = emailOfCode.get(fields.get('code') ?? '')
      const known = (fields.get('client_id') ?? user) === client.id && secret === client.secret
      if (!known || email === undefined) return { json: { error: 'bad_verification_code' } }
      emailOfCode.delete(fields.get('code') ?? '')
      const token = randomUUID()
      emailOfToken.set(token, email)
      return { json: { access_token: token, token_type: 'bearer', scope: 'read:user,user:email' } }
    },
    'GET /api/v3/user': (request) => {
      const email = emailOfToken.get(bearer(request))
      if (email === undefined) return { status: 401, json: { message: 'Bad credentials' } }
      return { json: { id: idOf(email), login: email.split('@')[0], name: null, email: null } }
    },
    'GET /api/v3/user/emails': (request) => {
      const email = emailOfToken.get(bearer(request))
      if (email === undefined) return { status: 401, json: { message: 'Bad credentials' } }
      const verified = !email.startsWith('unverified')
      return {
        json: [
          { email: `other-${email}`, primary: false, verified: false, visibility: null },
          { email, primary: true, verified, visibility: 'private' },
        ],
      }
    },
  }
  return (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const answer = routes[`${request.method} ${pathname}`]?.(request, searchParams) ?? { status: 404 }
    void Promise.resolve(answer).then(({ status = 200, location, html, json }) => {
      if (location) response.setHeader('Location', location)
      response.setHeader('Content-Type', html ? 'text/html' : 'application/json')
      response.writeHead(status).end(status === 204 ? '' : (html ?? JSON.stringify(json ?? {})))
    })
  }
}

type Answer = { status?: number; location?: string; html?: string; json?: unknown }

/** A number for good, as GitHub's ids are. */
function idOf(email: string): number {
  return createHash('sha256').update(email).digest().readUInt32BE()
}

function bearer({ headers }: IncomingMessage): string {
  return /^(?:Bearer|token) (.+)$/i.exec(headers.authorization ?? '')?.[1] ?? ''
}

function basic({ headers }: IncomingMessage): string[] {
  const encoded = /^Basic (.+)$/i.exec(headers.authorization ?? '')?.[1] ?? ''
  return Buffer.from(encoded, 'base64').toString().split(':').map(decodeURIComponent)
}
