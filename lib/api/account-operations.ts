import { z } from 'zod'
import { credentialsSchema, registrationSchema } from '../schemas/credentials'
import { tokenRequestSchema } from '../schemas/token-request'
import { shopperViewSchema } from '../views/shopper-view'
import type { Operation } from './operation'

const common = { tag: 'Accounts' } as const
const nextAuth = '/api/auth/[...nextauth]'

export const tokenViewSchema = z.object({
  token: z.string().describe('To be sent as `Authorization: Bearer`.'),
  tokenType: z.literal('Bearer'),
  expiresAt: z.iso.datetime(),
  refreshToken: z.string().describe('For the next token, once.'),
  refreshExpiresAt: z.iso.datetime().describe('When the password is needed again, however often it was used.'),
})

const callbackUrl = z.string().optional().describe('Where to go on: a path of ours.')

export const accountOperations: Operation[] = [
  {
    ...common,
    method: 'post',
    path: '/api/register',
    summary: 'Makes an account',
    description: 'A page’s form is signed in at once.',
    access: 'everyone',
    body: registrationSchema,
    takesForms: true,
    success: { status: 201, schema: shopperViewSchema, description: 'The account.' },
    problems: ['email_taken'],
  },
  {
    ...common,
    method: 'post',
    path: '/api/token',
    summary: 'Signs a program in, or lets it go on',
    description:
      'With a password, or with the `refreshToken` that came with the last token. Each of them is used once and comes with its successor. One that comes again within ten seconds gets the same successor again, so that two replicas of a program may refresh at once; any later it ends the sign-in, as somebody has stolen it.',
    access: 'everyone',
    body: tokenRequestSchema,
    success: {
      status: 200,
      schema: tokenViewSchema,
      description: 'The same kind of token that a browser has in its cookie, and what to ask for the next one with.',
    },
    problems: [
      'wrong_credentials',
      'refresh_token_invalid',
      'refresh_token_expired',
      'refresh_token_revoked',
      'refresh_token_reused',
    ],
  },
  {
    ...common,
    method: 'delete',
    path: '/api/token',
    summary: 'Signs a program out',
    description:
      'Ends the sign-in of the bearer token, its refresh tokens included. Doing it again is no problem, nor is a token that has expired. Cookies do not count.',
    access: 'program',
    success: { status: 204, description: 'Done. Every replica refuses its tokens within five seconds.' },
  },
  {
    ...common,
    method: 'get',
    path: '/api/me',
    summary: 'Who the token says you are',
    description: 'Asking lets a session in a cookie slide.',
    access: 'account',
    success: { status: 200, schema: shopperViewSchema, description: 'You.' },
  },
  {
    ...common,
    method: 'post',
    path: '/api/auth/callback/credentials',
    handler: nextAuth,
    summary: 'Signs a browser in',
    description: 'By next-auth, for the form of the sign-in page. The cart of a guest goes into the account’s.',
    access: 'everyone',
    body: credentialsSchema.extend({ callbackUrl }),
    takesForms: true,
    success: { status: 302, description: 'The way on; back to the sign-in page with `error` when it failed.' },
  },
  {
    ...common,
    method: 'post',
    path: '/api/auth/signin/{provider}',
    handler: nextAuth,
    summary: 'Sends a browser to a provider, to sign in there',
    description: '`google` or `github`, where it is switched on.',
    problems: ['unknown_action'],
    access: 'everyone',
    body: z.object({ callbackUrl }),
    takesForms: true,
    success: { status: 302, description: 'The way to the provider; back to the sign-in page when it is away.' },
  },
  {
    ...common,
    method: 'get',
    path: '/api/auth/callback/{provider}',
    handler: nextAuth,
    summary: 'Where a provider sends the browser back',
    description: 'Good once, in the browser that was sent there. The cart of a guest goes into the account’s.',
    problems: ['unknown_action'],
    access: 'everyone',
    success: { status: 302, description: 'The way on; back to the sign-in page with `error` when it failed.' },
  },
  {
    ...common,
    method: 'post',
    path: '/api/auth/signout',
    handler: nextAuth,
    summary: 'Signs a browser out',
    description: 'Next-auth’s other actions are not there.',
    problems: ['unknown_action'],
    access: 'everyone',
    body: z.object({ callbackUrl }),
    takesForms: true,
    success: { status: 302, description: 'The way on.' },
  },
  {
    ...common,
    method: 'get',
    path: '/api/auth/session',
    handler: nextAuth,
    summary: 'Who is signed in, as next-auth says it',
    access: 'guest or account',
    success: {
      status: 200,
      schema: z.union([z.object({}).strict(), z.object({ user: z.object({}).loose(), expires: z.string() })]),
      description: 'Nothing in it for a guest.',
    },
  },
]
