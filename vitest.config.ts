import { defineConfig } from 'vitest/config'

const alias = { '@': import.meta.dirname }
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
          // Only a test that hangs comes near this, however busy the machine.
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        // Starts processes of its own but needs no database, so that the smoke run can try it on every Node.
        test: { name: 'process', include: [PROCESS_TESTS], testTimeout: 120_000, maxWorkers: 2 },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          exclude: [PROCESS_TESTS],
          globalSetup: ['tests/integration/setup/database.ts'],
          setupFiles: ['tests/integration/setup/environment.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
})
