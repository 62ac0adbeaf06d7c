import { z } from 'zod'

export type FieldRow = { name: string; type: string; isOptional: boolean; description?: string | undefined }

type Schema = {
  type?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema | false
  prefixItems?: Schema[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  enum?: unknown[]
  const?: unknown
  format?: string
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  description?: string
}

/**
 * The fields of an object, those of objects in it by their path ("lines[].sku").
 * @param options.areOptional for what stands in an address: whatever is left out has its default
 */
export function fieldsOf(schema: z.ZodType, { areOptional = false } = {}): FieldRow[] {
  const asSent = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' })
  return rows(asSent as Schema, '').map((row) => (areOptional ? { ...row, isOptional: true } : row))
}

function rows({ properties = {}, required = [] }: Schema, path: string): FieldRow[] {
  return Object.entries(properties).flatMap(([key, schema]) => {
    const name = `${path}${key}`
    const row = { name, type: typeOf(schema), isOptional: !required.includes(key), description: schema.description }
    return [row, ...below(schema, name)]
  })
}

function below(schema: Schema, name: string): FieldRow[] {
  if (schema.items) return below(schema.items, `${name}[]`)
  const options = schema.anyOf ?? schema.oneOf
  if (options) return options.flatMap((option) => below(option, name)).filter(isFirstOfItsName)
  return rows(schema, `${name}.`)
}

function isFirstOfItsName(row: FieldRow, index: number, all: FieldRow[]): boolean {
  return all.findIndex(({ name }) => name === row.name) === index
}

function typeOf(schema: Schema): string {
  const { type, items, enum: values, anyOf, oneOf, format } = schema
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (values) return values.map((value) => JSON.stringify(value)).join(' or ')
  if (anyOf ?? oneOf) return [...new Set((anyOf ?? oneOf ?? []).map(typeOf))].join(' or ')
  if (schema.prefixItems) return `[${schema.prefixItems.map(typeOf).join(', ')}]`
  if (type === 'array') return `list of ${items ? typeOf(items) : 'anything'}`
  if (type === 'string')
    return [format ?? 'text', ...bounds(schema.minLength, schema.maxLength, 'characters')].join(', ')
  if (type === 'integer') return ['whole number', ...bounds(schema.minimum, schema.maximum)].join(', ')
  if (type === 'number') return ['number', ...bounds(schema.minimum, schema.maximum)].join(', ')
  return type ?? 'anything'
}

/** Bounds that are only those of the machine say nothing. */
function bounds(min: number | undefined, max: number | undefined, unit = ''): string[] {
  const from = min === undefined || min <= 1 - Number.MAX_SAFE_INTEGER ? '' : `from ${min}`
  const to = max === undefined || max >= Number.MAX_SAFE_INTEGER ? '' : `to ${max}`
  const text = [from, to].filter(Boolean).join(' ')
  return text ? [`${text} ${unit}`.trim()] : []
}
