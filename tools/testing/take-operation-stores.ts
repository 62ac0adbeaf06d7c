import { operationDatabase } from './operation-stores'

// In a worker of Vitest, before it loads a file of operation tests: a database of its own, and one of Redis.
const { DATABASE_SERVER = '', REDIS_SERVER = '', VITEST_POOL_ID = '' } = process.env
process.env.DATABASE_URL = new URL(`/${operationDatabase(VITEST_POOL_ID)}`, DATABASE_SERVER).href
process.env.REDIS_URL = `${REDIS_SERVER}/${VITEST_POOL_ID}`
