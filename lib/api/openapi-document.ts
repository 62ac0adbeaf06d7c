import { z } from 'zod'
import { namedSchemas } from './named-schemas'
import type { Operation } from './operation'
import { operations } from './operations'
import { problems, type ProblemCode } from './problem-codes'
import { problemsOf } from './problems-of'

type Json = { [key: string]: unknown }

const refTo = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const problemContent = { 'application/problem+json': { schema: refTo('Problem') } }

/** The HTTP interface as OpenAPI 3.1 says it, made from the schemas that the route handlers check with. */
export function openApiDocument(): Json {
  const paths: Record<string, Json> = {}
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Goldfish',
      version: '1',
      description:
        'A coffee shop whose servers remember nothing: any replica answers any request. Errors are problem+json (RFC 9457) with a stable `code`. Amounts are integers in cents.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    // Relative: whoever reads the document has found the shop already.
    servers: [{ url: '/' }],
    tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: componentSchemas(),
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'goldfish.session',
          description: 'With https: `__Host-goldfish.session`.',
        },
      },
    },
  }
}

function describe(operation: Operation): Json {
  const { method, path, tag, summary, description, access, body, takesForms, success } = operation
  const parameters = parametersOf(operation)
  const types = ['application/json', ...(takesForms ? ['application/x-www-form-urlencoded'] : [])]
  return {
    operationId: operationId(method, path),
    tags: [tag],
    summary,
    ...(description && { description }),
    ...securityOf(access),
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: {
        required: true,
        content: Object.fromEntries(types.map((type) => [type, { schema: schemaOf(body) }])),
      },
    }),
    responses: {
      [success.status]: {
        description: success.description,
        ...(success.schema && { content: { 'application/json': { schema: schemaOf(success.schema) } } }),
      },
      ...(takesForms &&
        success.status !== 303 && { 303: { description: 'To a page’s form: the way on, or back to it.' } }),
      ...problemResponses(problemsOf(operation)),
    },
  }
}

/** "getCart", "deleteCartLinesById". */
function operationId(method: string, path: string): string {
  const words = path.replace('/api/', '').split(/[/-]/)
  const name = words.map((word) => {
    const parameter = /^\{(.+)\}$/.exec(word)?.[1]
    return parameter ? `By${capital(parameter)}` : capital(word)
  })
  return `${method}${name.join('')}`
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

function securityOf(access: Operation['access']): Json {
  const either = [{ bearer: [] }, { session: [] }]
  if (access === 'everyone') return { security: [] }
  if (access === 'program') return { security: [{ bearer: [] }] }
  return { security: access === 'guest or account' ? [{}, ...either] : either }
}

function parametersOf({ path, query, idempotencyKey }: Operation): Json[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  const properties = query ? Object.entries((schemaOf(query).properties ?? {}) as Record<string, Json>) : []
  // What is left out has its default.
  const inQuery = properties.map(([name, schema]) => ({ name, in: 'query', required: false, schema }))
  const key = { name: 'Idempotency-Key', in: 'header', schema: { type: 'string', minLength: 1, maxLength: 128 } }
  return [...inPath, ...inQuery, ...(idempotencyKey ? [{ ...key, required: idempotencyKey === 'needed' }] : [])]
}

/** By status, as OpenAPI wants it, each with the codes that come with it. */
function problemResponses(codes: ProblemCode[]): Json {
  const responses: Record<number, { description: string; content: Json }> = {}
  for (const code of codes) {
    const { status, when } = problems[code]
    const former = responses[status] ? `${responses[status].description}\n\n` : ''
    responses[status] = { description: `${former}\`${code}\`: ${when}`, content: problemContent }
  }
  return responses
}

/** `input`: what is sent. Answers hold nothing that is another thing before it is parsed. */
const asSent = { io: 'input', unrepresentable: 'any' } as const

function schemaOf(schema: z.ZodType): Json {
  const name = Object.keys(namedSchemas).find((candidate) => namedSchemas[candidate] === schema)
  return name ? refTo(name) : withoutDialect(z.toJSONSchema(schema, asSent))
}

function componentSchemas(): Json {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(namedSchemas)) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, { ...asSent, uri: (id) => `#/components/schemas/${id}` })
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutDialect(schema)]))
}

/** OpenAPI 3.1 says by itself which dialect it is, and names schemas by their place. */
function withoutDialect({ $schema: _dialect, $id: _id, id: _name, ...schema }: Json): Json {
  return schema
}
