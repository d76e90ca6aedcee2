import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    isolate: false,
    pool: 'threads',
    /* All cores: left to itself it leaves one idle, and of two that is half. */
    maxWorkers: '100%',
    reporters: ['default'],
  },
})
