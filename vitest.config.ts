import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'
import { operationWorkers } from './tools/testing/operation-stores'

const alias = {
  '@': fileURLToPath(new URL('.', import.meta.url)),
  // Throws when it is imported outside a server bundle, which is what a test is.
  'server-only': fileURLToPath(new URL('tools/testing/empty-module.ts', import.meta.url)),
}

const operations = '**/*.operation.test.ts'

const notTests = [...configDefaults.exclude, 'e2e/**', '.data/**', '.next/**']

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          // Generous: some draw pictures, and the machine may be busy. No test measures time by it.
          testTimeout: 30_000,
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...notTests, operations],
        },
      },
      {
        resolve: { alias },
        // Few at once: they have their stores under load on purpose.
        test: {
          name: 'operations',
          include: [operations],
          exclude: notTests,
          maxWorkers: operationWorkers,
          setupFiles: 'tools/testing/take-operation-stores.ts',
          testTimeout: 30_000,
          hookTimeout: 30_000,
          // As the journeys do: told at the end of the run, and not while somebody works on one.
          retry: process.env['CI'] ? 1 : 0,
        },
      },
    ],
  },
})
