import type { z } from 'zod'
import type { ProblemCode } from './problem-codes'

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/**
 * Who may call: anybody; the same, but with a cart or an account of their own; whoever is signed in; the same, but only
 * programs; administrators.
 */
export type Access = 'everyone' | 'guest or account' | 'account' | 'program' | 'administrator'

/** One way to call the HTTP interface: what goes in, what comes out, and what can go wrong. */
export type Operation = {
  method: Method
  /** As in the document: "/api/products/{slug}". */
  path: string
  /** Groups operations in the document. */
  tag: 'Accounts' | 'Catalogue' | 'Cart' | 'Orders' | 'Administration' | 'Health'
  /** Half a sentence. */
  summary: string
  /** Markdown, for what the summary cannot say. */
  description?: string
  access: Access
  /** What stands in the URL behind "?". */
  query?: z.ZodObject
  /** What the body holds. */
  body?: z.ZodType
  /** The page's forms may send it as well, and are answered with 303. */
  takesForms?: boolean
  /** Whether an Idempotency-Key is heeded, or needed. */
  idempotencyKey?: 'heeded' | 'needed'
  /** The answer when all is well; the schema is left out where there is no body. */
  success: { status: number; schema?: z.ZodType; description: string }
  /** Codes of problems that this operation can answer with, besides those that all can. */
  problems?: readonly ProblemCode[]
  /** Where its route handler is, if not at its path: next-auth's routes share one. */
  handler?: string
}
