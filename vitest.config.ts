import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

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
        // One file after the other: they share a database and have it under load on purpose.
        test: {
          name: 'operations',
          include: [operations],
          exclude: notTests,
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
})
