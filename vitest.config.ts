import { defineConfig } from 'vitest/config'

const alias = { '@': import.meta.dirname }
/** In ms. Only a test that hangs comes near this, however busy the machine. */
const HANGS = 600_000
/** In ms. How long a test waits for what has to come, before it fails with what it saw instead. */
const COMES = 300_000
const limits = { testTimeout: HANGS, hookTimeout: HANGS, expect: { poll: { timeout: COMES } } }
const PROCESS_TESTS = 'tests/integration/process/**/*.test.ts'

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts', 'tests/architecture/**/*.test.ts'],
          ...limits,
          maxWorkers: '100%',
        },
      },
      {
        resolve: { alias },
        // Starts processes of its own but needs no database, so that the smoke run can try it on every Node.
        test: { name: 'process', include: [PROCESS_TESTS], maxWorkers: 2, ...limits },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          exclude: [PROCESS_TESTS],
          globalSetup: ['tests/integration/setup/database.ts'],
          setupFiles: ['tests/integration/setup/environment.ts', 'tests/integration/setup/described-api.ts'],
          ...limits,
          maxWorkers: 2,
        },
      },
    ],
  },
})
