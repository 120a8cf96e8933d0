import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The pages in a real browser, against the office at OFFICE_URL: one file after the other, as they share it. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    environment: 'node',
    include: ['browser/*.test.ts'],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 30_000, interval: 50 } },
  },
})
