import { defineConfig } from '@playwright/test'
import { freePort } from './setup/free-port'
import { launchOptions } from './setup/launch-options'

// Workers load this file again; what was chosen for the run reaches them through the environment.
process.env['STET_E2E_PORT'] ??= String(await freePort())
process.env['STET_DEMO_PASSWORD'] ??= 'a phrase only these tests use'

export default defineConfig({
  testDir: '.',
  globalSetup: './setup/serve-product.ts',
  outputDir: '../../test-results/e2e',
  reporter: 'list',
  forbidOnly: true,
  retries: 0,
  workers: 2,
  // Only a test that hangs comes near these, however busy the machine.
  timeout: 240_000,
  expect: { timeout: 60_000 },
  use: {
    baseURL: `http://127.0.0.1:${process.env['STET_E2E_PORT']}`,
    viewport: { width: 1440, height: 900 },
    launchOptions: await launchOptions(),
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
})
