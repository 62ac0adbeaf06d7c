import { z } from 'zod'
import { passwordResetRequestSchema, passwordResetSchema } from '../schemas/credentials'
import type { Operation } from './operation'

const common = { tag: 'Accounts', method: 'post', access: 'everyone', takesForms: true } as const

export const passwordResetRequestViewSchema = z.object({ status: z.literal('accepted') })
export const passwordResetViewSchema = z.object({ email: z.string().describe('Whose password it is.') })

export const passwordResetOperations: Operation[] = [
  {
    ...common,
    path: '/api/password-resets',
    summary: 'Has a letter sent about a forgotten password',
    description: 'If anybody has an account with this address. The answer is the same if nobody has.',
    body: passwordResetRequestSchema,
    success: { status: 202, schema: passwordResetRequestViewSchema, description: 'Heard.' },
  },
  {
    ...common,
    path: '/api/password-resets/use',
    summary: 'Sets a new password with the token of a letter',
    description: 'Every sign-in of the account ends. Nobody is signed in by it.',
    body: passwordResetSchema,
    success: { status: 200, schema: passwordResetViewSchema, description: 'It is set.' },
    problems: ['reset_link_used'],
  },
]
