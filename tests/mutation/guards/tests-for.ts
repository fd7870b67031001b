import { existsSync } from 'node:fs'
import path from 'node:path'
import { relatedTests } from '@/tests/mutation/related-tests'
import type { Guard, GuardKind } from './guard'
import { BY_FILE } from './tests-by-file'

/** The tests that notice a guard of this kind wherever it is. */
const BY_KIND: Partial<Record<GuardKind, readonly string[]>> = {
  confirmation: ['auth/confirm-identity'],
}

/** Of the database, by what is dropped. */
const OF_DATABASE: readonly [name: RegExp, tests: readonly string[]][] = [
  [/^(?:reference|unique|check) /, ['access/database-constraints']],
  [/words/, ['article/search-text']],
  [
    /append_only|no_truncate|not_emptied|kept|immutable|frozen/i,
    [
      'access/database-constraints',
      'audit/append-only',
      'audit/verify',
      'auth/security-log',
      'review/dossier',
    ],
  ],
  [/Event/, ['audit/verify', 'audit/append-only']],
  [/counted|added|leaves|renamed/, ['annotation/list-revision', 'access/revision-parity']],
  [/changed/, ['review/dossier', 'review/verdicts', 'review/changed-words', 'article/versions/settle']],
  [/Verdict|Decision|Dossier/, ['review/verdicts', 'review/grounds', 'access/closed-database']],
  [/Source|Evidence/, ['claim/evidence', 'access/unsubmitted-work', 'access/closed-database']],
  [
    /Anchor|Annotation|Claim/,
    ['annotation/annotations', 'claim/claims', 'article/versions/settle', 'access/closed-database'],
  ],
  [/Sentence|Reading/, ['annotation/sentence-edits', 'article/import', 'access/closed-database']],
  [
    /Member|Invitation|User|Token|Recovery|Session|Account/,
    ['auth/joining', 'auth/sessions', 'access/closed-database'],
  ],
  [/Import|Intake/, ['import/many', 'access/closed-database']],
  [/./, ['article/versions/capture', 'article/import', 'access/idempotency', 'access/closed-database']],
]

/** The tests to run without a guard, the likeliest to notice first. Unit tests cost a tenth of the others. */
export function testsFor(guard: Guard): string[] {
  const listed =
    guard.kind === 'database' ? listedFor(OF_DATABASE, guard.was) : listedFor(BY_FILE, guard.file)
  const integration = (BY_KIND[guard.kind] ?? listed).map((name) => `tests/integration/${name}.test.ts`)
  const tests = [...unitTestsOf(guard), ...integration]
  const missing = tests.find((test) => !existsSync(test))
  if (missing !== undefined) throw new Error(`The test file ${missing} does not exist.`)
  return tests
}

function listedFor(lists: readonly [RegExp, readonly string[]][], name: string): readonly string[] {
  return lists.find(([pattern]) => pattern.test(name))?.[1] ?? []
}

function unitTestsOf({ kind, file }: Guard): string[] {
  if (kind === 'permission' && file.includes('/routes/'))
    return ['tests/unit/server/http/route-permissions.test.ts']
  if (file === 'proxy.ts') return ['tests/unit/proxy.test.ts']
  if (kind === 'database' || !file.startsWith('lib/')) return []
  // Readers are tested through the formats that they read.
  if (file.startsWith('lib/ingest/')) return relatedTests(file, 'tests/unit/ingest')
  if (!file.startsWith('lib/server/')) return relatedTests(file)
  // On the server a folder holds tests of other files, which pass by this one.
  const isOwn = (test: string) => path.basename(test) === `${path.basename(file, '.ts')}.test.ts`
  return relatedTests(file, 'tests/unit/server').filter(isOwn)
}
