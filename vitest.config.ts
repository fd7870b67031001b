import { defineConfig } from 'vitest/config'

const alias = { '@': import.meta.dirname }
/** In ms. Only a test that hangs comes near this, however busy the machine. */
const HANGS = 240_000
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
          testTimeout: HANGS,
          maxWorkers: '100%',
        },
      },
      {
        resolve: { alias },
        // Starts processes of its own but needs no database, so that the smoke run can try it on every Node.
        test: { name: 'process', include: [PROCESS_TESTS], testTimeout: HANGS, maxWorkers: 2 },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          exclude: [PROCESS_TESTS],
          globalSetup: ['tests/integration/setup/database.ts'],
          setupFiles: ['tests/integration/setup/environment.ts', 'tests/integration/setup/described-api.ts'],
          testTimeout: HANGS,
          hookTimeout: HANGS,
          maxWorkers: 2,
        },
      },
    ],
  },
})
