// Stands for `server-only` in tests; see vitest.config.ts.
export {}
