import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    globalSetup: ['test/servers/postgres.ts'],
    // Many wait for processes of their own: every core is of use.
    maxWorkers: '100%',
    // Nothing of ours keeps a state in a module: files may share what they import.
    isolate: false,
    // Only bounds what would never end: machines may be slow.
    testTimeout: 30_000,
  },
})
