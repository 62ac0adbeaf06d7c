import { HttpProblem } from './http-problem'

const maxBodyBytes = 64 * 1024

/** What a request asks, before anybody checked it. */
export type RequestBody = {
  /** JSON as sent; or a form's fields as an object, where "a.b" became { a: { b } }. */
  value: unknown
  /** Sent by a page's form without JavaScript: the answer is a redirect to a page. */
  isForm: boolean
}

export function isFormPost(request: Request): boolean {
  return /^(application\/x-www-form-urlencoded|multipart\/form-data)/i.test(request.headers.get('content-type') ?? '')
}

/**
 * @throws HttpProblem 400 for malformed JSON, 413 for more than 64 KiB, 415 for anything but JSON and forms, 422 for a NUL,
 * which Postgres keeps in no text
 */
export async function readBody(request: Request): Promise<RequestBody> {
  const bytes = await readLimited(request)
  const isForm = isFormPost(request)
  const value = isForm ? await readForm(bytes, request) : readJson(bytes, request)
  if (JSON.stringify(value)?.includes('\\u0000')) {
    throw new HttpProblem(422, 'validation_failed', 'Take the NUL character out.')
  }
  return { value, isForm }
}

function readJson(bytes: Uint8Array<ArrayBuffer>, request: Request): unknown {
  const contentType = request.headers.get('content-type') ?? ''
  if (contentType && !/^application\/(\w+\+)?json/i.test(contentType)) {
    throw new HttpProblem(415, 'unsupported_media_type', 'Send application/json or a form.')
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new HttpProblem(400, 'malformed_json', 'The body is not valid JSON.')
  }
}

async function readForm(bytes: Uint8Array<ArrayBuffer>, request: Request): Promise<unknown> {
  const headers = { 'Content-Type': request.headers.get('content-type') ?? '' }
  try {
    return fieldsToObject(await new Response(bytes, { headers }).formData())
  } catch {
    throw new HttpProblem(400, 'malformed_form', 'The form could not be read.')
  }
}

/** Counts while reading: Content-Length may be missing, or untrue. */
async function readLimited(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let size = 0
  if (request.body) {
    const reader = request.body.getReader()
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.byteLength
      if (size > maxBodyBytes) {
        await reader.cancel()
        throw new HttpProblem(413, 'body_too_large', `The body is larger than ${maxBodyBytes / 1024} KiB.`)
      }
      chunks.push(part.value)
    }
  }
  return new Uint8Array(Buffer.concat(chunks))
}

// Fields that may come several times; one alone must still be a list.
const listFields = new Set(['addOns'])

function fieldsToObject(fields: FormData): Record<string, unknown> {
  const root: Record<string, unknown> = Object.create(null)
  for (const name of new Set(fields.keys())) {
    const values = fields.getAll(name).filter((value) => typeof value === 'string')
    setDeep(root, name.split('.').slice(0, 3), listFields.has(name) ? values : values[0])
  }
  return root
}

function setDeep(target: Record<string, unknown>, [head = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) {
    target[head] = value
    return
  }
  const present = target[head]
  // Without a prototype "__proto__" is a name like any other.
  const child: Record<string, unknown> =
    typeof present === 'object' && present !== null ? Object.assign(Object.create(null), present) : Object.create(null)
  setDeep(child, rest, value)
  target[head] = child
}
