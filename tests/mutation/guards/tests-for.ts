import { existsSync } from 'node:fs'
import path from 'node:path'
import { relatedTests } from '@/tests/mutation/related-tests'
import type { Guard, GuardKind } from './guard'

/** Integration tests that should notice when a guard in one of these files is gone, the likeliest first. */
const BY_FILE: readonly [file: RegExp, tests: readonly string[]][] = [
  [/ingest\/child\//, ['process/reader-child']],
  [/ingest\/thread\/read-annotations/, ['import/external/refused-files']],
  [/ingest\/thread\//, ['process/text-thread']],
  [/^app\/\(public\)\/sign-in\//, ['auth/first-run', 'access/pages']],
  [/^app\/.*actions\.ts$|auth\/current-user/, ['access/actions', 'access/pages']],
  [/^app\/|auth\/page-grant|auth\/home-of/, ['access/pages']],
  [/grants\/cross-origin|^proxy\.ts$/, ['http/cross-origin']],
  [
    /grants\/(?:keep-|refuse-|granted|grant\.ts|db-of|columns)/,
    ['access/closed-database', 'access/closed-grants'],
  ],
  [/grants\/(?:unit-of-work|in-transaction)/, ['access/unit-of-work', 'access/idempotency', 'auth/passkeys']],
  [
    /grants\//,
    [
      'auth/sessions',
      'auth/confirm-identity',
      'auth/second-factor',
      'access/former-members',
      'access/routes',
      'access/authorize-member',
      'auth/security-log',
    ],
  ],
  [/auth\/(?:accept-invitation|set-up)|member\/admit/, ['auth/joining']],
  [/auth\/(?:by-invitation|oauth)/, ['auth/provider-sign-in', 'auth/joining']],
  [/auth\/auth-options/, ['auth/auth-options', 'auth/sign-in', 'auth/provider-sign-in']],
  [
    /auth\/(?:own-second|verify-code)|second-factor/,
    ['auth/own-second-factor', 'auth/second-factor', 'auth/confirm-identity'],
  ],
  [
    /auth\/confirm|auth\/change-own/,
    ['auth/confirm-identity', 'auth/second-factor', 'auth/passkey-checks', 'auth/sessions', 'auth/sign-in'],
  ],
  [/reset/, ['auth/reset-password', 'access/actions']],
  [
    /passkey|answer-challenge/,
    ['auth/passkey-checks', 'auth/passkey-sign-in', 'auth/passkeys', 'auth/confirm-identity'],
  ],
  [/auth\/(?:handle-auth|bounded-request)/, ['auth/handle-auth', 'http/cross-origin']],
  [/auth\/first-run/, ['auth/first-run']],
  [
    /auth\//,
    [
      'auth/sign-in',
      'auth/provider-sign-in',
      'auth/second-factor',
      'auth/passkey-checks',
      'auth/reset-password',
    ],
  ],
  [
    /data\/member\/(?:members|identity)|manage-members/,
    ['auth/joining', 'access/former-members', 'auth/sessions', 'access/isolation'],
  ],
  [/former-members/, ['access/former-members']],
  [/preferred-locales/, ['auth/language']],
  [/security-log/, ['auth/security-log']],
  [/tokens/, ['access/former-members', 'auth/sessions', 'access/isolation', 'access/routes']],
  [/\/member\//, ['auth/sessions', 'auth/confirm-identity', 'auth/sign-in']],
  [/data\/scope\//, ['access/scope-parity', 'access/lists']],
  [/list-revision/, ['annotation/list-revision']],
  [
    /carry/,
    [
      'article/versions/carry-over-job',
      'article/versions/failed-work',
      'article/versions/capture',
      'article/versions/settle',
      'access/deleted-rows',
      'access/stale-writes',
    ],
  ],
  [/confirm-anchor|find-earlier/, ['article/versions/settle', 'article/versions/carry-over-job']],
  [/derive-version/, ['article/hostile-input']],
  [
    /create-version|captures|read-versions/,
    [
      'article/versions/capture',
      'article/versions/failed-work',
      'article/versions/carry-over-job',
      'access/isolation',
      'article/import',
      'access/deleted-rows',
    ],
  ],
  [/article-versions/, ['article/import', 'article/versions/capture', 'access/isolation']],
  [
    /sentence|readings|note-reading/,
    [
      'annotation/sentence-edits',
      'article/versions/capture',
      'article/versions/settle',
      'access/isolation',
      'access/deleted-rows',
      'access/stale-writes',
    ],
  ],
  [
    /\/annotation\/|annotation-/,
    [
      'annotation/annotations',
      'annotation/refused-annotations',
      'annotation/list-revision',
      'article/versions/settle',
      'access/deleted-rows',
      'access/stale-writes',
      'access/unsubmitted-work',
      'access/lists',
      'access/isolation',
    ],
  ],
  [
    /\/article\//,
    [
      'article/change',
      'article/list',
      'article/states',
      'article/trash',
      'access/deleted-rows',
      'access/stale-writes',
      'access/overtaken-writes',
      'article/import',
      'access/isolation',
      'access/pages',
    ],
  ],
  [/read-passages|list-passages|passage/, ['claim/passages', 'access/unsubmitted-work']],
  [
    /\/claim\//,
    [
      'claim/claims',
      'claim/library',
      'access/deleted-rows',
      'access/stale-writes',
      'access/overtaken-writes',
      'access/lists',
      'access/unsubmitted-work',
      'annotation/annotations',
      'review/verdicts',
    ],
  ],
  [
    /restore/,
    [
      'import/restore/restored',
      'import/restore/overtaken',
      'import/restore/round-trip',
      'access/unsubmitted-work',
    ],
  ],
  [
    /external|find-destinations/,
    [
      'import/external/import-annotations',
      'import/external/refused-files',
      'import/external/preview-annotations',
      'access/isolation',
    ],
  ],
  [/left-behind|\/worker\//, ['import/many', 'article/versions/carry-over-job']],
  [
    /import-article|prepare|uploads|preview-import|import-into|\/import-body/,
    ['article/import', 'article/import-page', 'article/hostile-input', 'import/many'],
  ],
  [/import/, ['import/refused-imports', 'import/many', 'access/isolation']],
  [/export|report/, ['report/export', 'report/unsettled-export', 'access/lists', 'article/versions/capture']],
  [/dossier/, ['review/dossier', 'review/verdicts', 'access/isolation']],
  [/contradictions|check-grounds/, ['review/grounds', 'review/dossier']],
  [/source\/evidence/, ['claim/evidence', 'access/unsubmitted-work', 'review/verdicts']],
  [/own-article/, ['claim/evidence', 'review/grounds']],
  [/decide-verdict/, ['review/verdicts', 'review/dossier', 'import/restore/restored']],
  [
    /draft-verdict/,
    ['review/draft-verdict', 'review/verdicts', 'import/restore/restored', 'access/isolation'],
  ],
  [/list-review/, ['review/verdicts', 'access/lists', 'access/isolation']],
  [/review/, ['review/verdicts', 'review/grounds', 'review/dossier', 'access/isolation', 'access/lists']],
  [
    /\/source\//,
    [
      'claim/evidence',
      'claim/sources',
      'review/grounds',
      'access/overtaken-writes',
      'access/unsubmitted-work',
      'access/lists',
      'access/isolation',
    ],
  ],
  [/idempotent/, ['access/idempotency']],
  [/audit|events/, ['audit/verify', 'access/isolation']],
  [/workspace/, ['access/preconditions', 'auth/language', 'auth/second-factor', 'audit/verify']],
  [/if-match|check-revision/, ['access/preconditions', 'review/verdicts', 'access/isolation']],
  [/list-order/, ['access/lists', 'article/list']],
  [/http\/create-api/, ['http/create-api', 'http/cross-origin', 'http/database-away']],
  [/http\/define-route/, ['access/other-member', 'http/create-api']],
  [
    /http\/define-action/,
    ['http/cross-origin', 'http/database-away', 'http/hostile-pages', 'access/actions'],
  ],
  [/http\//, ['http/hostile-requests', 'article/hostile-input', 'access/other-member', 'access/idempotency']],
]

/** The tests that notice a guard of this kind wherever it is. */
const BY_KIND: Partial<Record<GuardKind, readonly string[]>> = {
  confirmation: ['auth/confirm-identity'],
}

/** Of the database, by what is dropped. */
const OF_DATABASE: readonly [name: RegExp, tests: readonly string[]][] = [
  [
    /append_only|no_truncate|not_emptied|kept|immutable|frozen/i,
    ['audit/append-only', 'audit/verify', 'auth/security-log', 'review/dossier'],
  ],
  [/Event/, ['audit/verify', 'audit/append-only']],
  [/counted|added|leaves|renamed/, ['annotation/list-revision', 'access/revision-parity']],
  [/changed/, ['review/dossier', 'review/verdicts', 'article/versions/settle']],
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
