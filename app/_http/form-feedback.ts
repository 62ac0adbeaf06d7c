import { cookies } from 'next/headers'
import { z } from 'zod'
import type { Problem } from '@/lib/problem'
import { formCookieName } from '@/server/identity/cookie-names'
import { sessionCookieOptions } from '@/server/identity/session-cookie'

/** Forms whose page can say what was wrong without JavaScript. */
export type FormName = 'checkout' | 'register' | 'cart' | 'login' | 'security' | 'forgot-password' | 'reset-password'

const maxAgeSeconds = 60
const maxValueLength = 130
// What must never go into a cookie.
const secretField = /password|cardNumber|token/i

const feedbackSchema = z.object({
  form: z.string(),
  code: z.string(),
  detail: z.string(),
  /** By field name: a sentence. */
  errors: z.record(z.string(), z.string()),
  /** By field name: what was typed. */
  values: z.record(z.string(), z.string()),
})

/** What a form post left for the page it came from. It travels in a cookie, so that any replica can show it. */
export type FormFeedback = Omit<z.output<typeof feedbackSchema>, 'form'>

/** @returns what the last post of this form left; null when there was none within the last minute */
export async function readFormFeedback(form: FormName): Promise<FormFeedback | null> {
  const text = (await cookies()).get(formCookieName())?.value
  if (!text) return null
  try {
    const { form: of, ...feedback } = feedbackSchema.parse(JSON.parse(text))
    return of === form ? feedback : null
  } catch {
    return null
  }
}

/** @param input the form's fields as read by readBody; secrets in it are left out */
export async function leaveFormFeedback(form: FormName, problem: Problem, input: unknown): Promise<void> {
  const feedback = {
    form,
    code: problem.code,
    detail: problem.detail ?? problem.title,
    errors: problem.errors ?? {},
    values: Object.fromEntries(flatten(input).filter(([name]) => !secretField.test(name))),
  }
  const jar = await cookies()
  jar.set(formCookieName(), JSON.stringify(feedback), { ...sessionCookieOptions(), maxAge: maxAgeSeconds })
}

export async function clearFormFeedback(): Promise<void> {
  const jar = await cookies()
  if (jar.has(formCookieName())) jar.delete({ name: formCookieName(), ...sessionCookieOptions() })
}

function flatten(input: unknown, prefix = ''): [name: string, value: string][] {
  if (typeof input !== 'object' || input === null) return []
  return Object.entries(input)
    .slice(0, 20)
    .flatMap(([name, value]: [string, unknown]): [string, string][] => {
      const path = prefix ? `${prefix}.${name}` : name
      return typeof value === 'string' ? [[path, value.slice(0, maxValueLength)]] : flatten(value, path)
    })
}
