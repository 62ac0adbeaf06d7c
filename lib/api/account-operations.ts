import { z } from 'zod'
import { credentialsSchema, registrationSchema } from '../schemas/credentials'
import { shopperViewSchema } from '../views/shopper-view'
import type { Operation } from './operation'

const common = { tag: 'Accounts' } as const
const nextAuth = '/api/auth/[...nextauth]'

export const tokenViewSchema = z.object({
  token: z.string().describe('To be sent as `Authorization: Bearer`.'),
  tokenType: z.literal('Bearer'),
  expiresAt: z.iso.datetime(),
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
    summary: 'Signs a program in',
    access: 'everyone',
    body: credentialsSchema,
    success: {
      status: 200,
      schema: tokenViewSchema,
      description: 'The same kind of token that a browser has in its cookie.',
    },
    problems: ['wrong_credentials'],
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
