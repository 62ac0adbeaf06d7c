import { join } from 'node:path'
import { root } from '../root'

export const schemaFile = join(root, 'prisma/schema.prisma')
