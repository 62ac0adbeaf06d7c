import { passwordChangeSchema } from '../schemas/password-change'
import { signOutsSchema } from '../schemas/sign-outs'
import { signInListViewSchema } from '../views/sign-in-view'
import type { Operation } from './operation'

const common = { tag: 'Accounts', access: 'account' } as const
const done = { status: 204, description: 'Done.' }
const back = { status: 303, description: 'The way back to the security page, or to sign in.' }

export const securityOperations: Operation[] = [
  {
    ...common,
    method: 'get',
    path: '/api/account/sign-ins',
    summary: 'Where the account is signed in',
    success: { status: 200, schema: signInListViewSchema, description: 'The present place first, at most 50.' },
  },
  {
    ...common,
    method: 'delete',
    path: '/api/account/sign-ins',
    summary: 'Signs the account out in many places at once',
    description: 'Every replica refuses their tokens within five seconds.',
    query: signOutsSchema,
    success: done,
    problems: ['validation_failed'],
  },
  {
    ...common,
    method: 'post',
    path: '/api/account/sign-ins',
    summary: 'The same for a page’s form, which can only post',
    body: signOutsSchema,
    takesForms: true,
    success: back,
  },
  {
    ...common,
    method: 'delete',
    path: '/api/account/sign-ins/{id}',
    summary: 'Signs the account out in one place',
    success: done,
    problems: ['sign_in_not_found'],
  },
  {
    ...common,
    method: 'post',
    path: '/api/account/sign-ins/{id}',
    summary: 'The same for a page’s form',
    takesForms: true,
    success: back,
    problems: ['sign_in_not_found'],
  },
  {
    ...common,
    method: 'put',
    path: '/api/account/password',
    summary: 'Changes the password',
    description: 'Every other sign-in of the account ends. Wrong passwords count as tries to sign in.',
    body: passwordChangeSchema,
    success: done,
    problems: ['wrong_password'],
  },
  {
    ...common,
    method: 'post',
    path: '/api/account/password',
    summary: 'The same for a page’s form',
    body: passwordChangeSchema,
    takesForms: true,
    success: back,
    problems: ['wrong_password'],
  },
]
