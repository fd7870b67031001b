import { filesBelow } from '@/tests/mutation/related-tests'

/** Where guards are. The generated client and what only starts the server hold none. */
const FOLDERS = [
  'app',
  'lib/core/annotation',
  'lib/core/document',
  'lib/core/review',
  'lib/ingest',
  'lib/server/auth',
  'lib/server/data',
  'lib/server/grants',
  'lib/server/http',
  'lib/server/services',
  'lib/server/worker',
] as const

/** The files that are searched for guards. */
export function productFiles(): string[] {
  return [
    'proxy.ts',
    ...FOLDERS.flatMap((folder) => [...filesBelow(folder, '.ts'), ...filesBelow(folder, '.tsx')].sort()),
  ]
}
