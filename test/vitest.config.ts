import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    globalSetup: ['test/servers/postgres.ts'],
    // Only bounds what would never end: machines may be slow.
    testTimeout: 30_000,
  },
})
