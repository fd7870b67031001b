import { type Example, imports, typeImports } from './example-imports'

/** A cycle takes two; the checker names the first. A type alone closes it. */
export const accomplices: readonly Example[] = [
  { file: 'lib/core/hen.ts', code: typeImports('@/lib/core/egg') },
]

/** Each breaks the named rule, and no other. */
export const badExamples: readonly (Example & { breaks: string })[] = [
  { breaks: 'no-cycles', file: 'lib/core/egg.ts', code: imports('@/lib/core/hen') },
  { breaks: 'no-unresolvable', file: 'app/page-a.tsx', code: imports('@/lib/core/gone') },
  { breaks: 'product-knows-no-tests', file: 'app/page-b.tsx', code: imports('@/tests/factories/article') },
  { breaks: 'product-runs-without-dev-dependencies', file: 'lib/server/dev.ts', code: imports('fast-check') },

  { breaks: 'core-imports-only-core', file: 'lib/core/a.ts', code: imports('@/lib/editor/schema') },
  {
    breaks: 'core-imports-only-core',
    file: 'lib/core/b.ts',
    code: typeImports('@/lib/server/grants/session'),
  },
  { breaks: 'core-imports-only-core', file: 'lib/core/c.ts', code: imports('@/components/ui/button') },
  { breaks: 'core-uses-no-package', file: 'lib/core/d.ts', code: imports('zod') },
  { breaks: 'core-uses-no-package', file: 'lib/core/text/e.ts', code: imports('react') },
  { breaks: 'browser-code-uses-no-builtin', file: 'lib/core/f.ts', code: "import 'node:crypto'\n" },
  { breaks: 'browser-code-uses-no-builtin', file: 'lib/editor/f.ts', code: "import 'fs'\n" },
  { breaks: 'browser-code-uses-no-builtin', file: 'components/ui/f.tsx', code: "import 'node:path'\n" },

  { breaks: 'editor-imports-only-core', file: 'lib/editor/a.ts', code: imports('@/components/ui/button') },
  {
    breaks: 'editor-imports-only-core',
    file: 'lib/editor/b.ts',
    code: imports('@/lib/server/grants/session'),
  },
  { breaks: 'editor-uses-only-prosemirror', file: 'lib/editor/c.ts', code: imports('@tiptap/react') },
  { breaks: 'editor-uses-only-prosemirror', file: 'lib/editor/d.ts', code: imports('react') },

  {
    breaks: 'components-stay-in-the-browser',
    file: 'components/reader/a.tsx',
    code: imports('@/lib/server/services/import/import-article'),
  },
  {
    breaks: 'components-stay-in-the-browser',
    file: 'components/reader/b.tsx',
    code: imports('@/app/api/route-parts'),
  },
  {
    breaks: 'components-stay-in-the-browser',
    file: 'components/reader/c.tsx',
    code: typeImports('@/lib/server/grants/session'),
  },
  { breaks: 'components-use-only-view-packages', file: 'components/reader/d.tsx', code: imports('zod') },
  {
    breaks: 'components-use-only-view-packages',
    file: 'components/reader/e.tsx',
    code: imports('next/headers'),
  },
  { breaks: 'ui-knows-no-domain', file: 'components/ui/a.tsx', code: imports('@/components/reader/span') },
  {
    breaks: 'ui-knows-no-domain',
    file: 'components/ui/b.tsx',
    code: typeImports('@/lib/schema/article-view'),
  },
  { breaks: 'ui-knows-no-domain', file: 'components/ui/c.tsx', code: imports('@/lib/editor/schema') },

  { breaks: 'server-renders-nothing', file: 'lib/server/a.ts', code: imports('@/components/ui/button') },
  { breaks: 'server-renders-nothing', file: 'lib/server/b.ts', code: imports('@/app/api/route-parts') },
  { breaks: 'server-renders-nothing', file: 'lib/server/c.ts', code: imports('@/lib/editor/schema') },
  {
    breaks: 'only-grants-own-the-database',
    file: 'lib/server/services/a.ts',
    code: imports('@/lib/server/db/client'),
  },
  {
    breaks: 'only-grants-own-the-database',
    file: 'lib/server/data/a.ts',
    code: imports('@/lib/server/db/client'),
  },
  { breaks: 'only-grants-own-the-database', file: 'app/page-c.tsx', code: imports('@/lib/server/db/client') },
  {
    breaks: 'only-grants-make-grants',
    file: 'lib/server/data/c.ts',
    code: imports('@/lib/server/grants/granted'),
  },
  {
    breaks: 'only-grants-make-grants',
    file: 'lib/server/services/i.ts',
    code: typeImports('@/lib/server/grants/keep-to-workspace'),
  },
  {
    breaks: 'only-grants-make-grants',
    file: 'lib/server/services/j.ts',
    code: imports('@/lib/server/grants/barrel'),
  },
  {
    breaks: 'only-processes-run-the-database',
    file: 'lib/server/services/k.ts',
    code: imports('@/lib/server/db/apply-migrations'),
  },
  {
    breaks: 'only-entry-points-authorize',
    file: 'lib/server/services/l.ts',
    code: imports('@/lib/server/grants/authorize'),
  },
  {
    breaks: 'only-entry-points-authorize',
    file: 'lib/server/data/f.ts',
    code: imports('@/lib/server/grants/authorize'),
  },
  {
    breaks: 'only-the-worker-acts-for-members',
    file: 'lib/server/http/a.ts',
    code: imports('@/lib/server/grants/authorize-member'),
  },
  { breaks: 'only-the-queue-runs-jobs', file: 'lib/server/services/m.ts', code: imports('pg-boss') },
  {
    breaks: 'only-data-opens-grants',
    file: 'lib/server/services/g.ts',
    code: imports('@/lib/server/grants/db-of'),
  },
  { breaks: 'only-data-opens-grants', file: 'app/page-g.tsx', code: imports('@/lib/server/grants/db-of') },
  {
    breaks: 'only-the-queue-sends-job-statements',
    file: 'lib/server/data/d.ts',
    code: imports('@/lib/server/grants/job-statements'),
  },
  {
    breaks: 'only-the-named-act-for-the-system',
    file: 'app/page-h.tsx',
    code: imports('@/lib/server/grants/system'),
  },
  {
    breaks: 'only-the-named-act-for-the-system',
    file: 'lib/server/services/h.ts',
    code: imports('@/lib/server/grants/system'),
  },
  {
    breaks: 'only-the-named-act-for-the-system',
    file: 'lib/server/data/e.ts',
    code: imports('@/lib/server/grants/system'),
  },
  {
    breaks: 'only-grants-run-generated-code',
    file: 'lib/server/services/b.ts',
    code: typeImports('@/lib/server/db/generated/client'),
  },
  {
    breaks: 'data-only-names-generated-types',
    file: 'lib/server/data/b.ts',
    code: imports('@/lib/server/db/generated/client'),
  },
  { breaks: 'only-the-database-folder-opens-connections', file: 'lib/server/jobs/a.ts', code: imports('pg') },
  {
    breaks: 'only-the-database-folder-opens-connections',
    file: 'lib/server/services/c.ts',
    code: imports('@prisma/client'),
  },
  { breaks: 'only-fetch-reaches-the-web', file: 'lib/server/services/e.ts', code: imports('undici') },
  { breaks: 'only-fetch-reaches-the-web', file: 'lib/ingest/a.ts', code: "import 'node:https'\n" },
  { breaks: 'only-fetch-reaches-the-web', file: 'app/page-f.tsx', code: "import 'node:dns/promises'\n" },
  {
    breaks: 'queries-stay-in-the-server',
    file: 'app/actions.ts',
    code: imports('@/lib/server/data/article/articles'),
  },
  { breaks: 'only-auth-reads-sessions', file: 'lib/server/services/d.ts', code: imports('next-auth') },
  { breaks: 'only-auth-reads-sessions', file: 'app/page-e.tsx', code: imports('next-auth/jwt') },
  {
    breaks: 'ingest-imports-only-core-and-schema',
    file: 'lib/ingest/layer.ts',
    code: imports('@/lib/server/services/import/import-article'),
  },
  {
    breaks: 'publish-imports-only-core-and-schema',
    file: 'lib/publish/layer.ts',
    code: imports('@/lib/server/services/import/import-article'),
  },
  {
    breaks: 'writers-load-when-used',
    file: 'lib/publish/registry.ts',
    code: imports('@/lib/core/formats/write-text'),
  },
  {
    breaks: 'writers-load-when-used',
    file: 'lib/server/services/f.ts',
    code: imports('@/lib/publish/write-book'),
  },
  {
    breaks: 'schema-imports-only-schema',
    file: 'lib/schema/layer.ts',
    code: typeImports('@/lib/editor/schema'),
  },
  {
    breaks: 'db-imports-no-layer-above',
    file: 'lib/server/db/layer.ts',
    code: imports('@/lib/server/grants/session'),
  },
  {
    breaks: 'grants-imports-no-layer-above',
    file: 'lib/server/grants/layer.ts',
    code: typeImports('@/lib/server/data/article/articles'),
  },
  {
    breaks: 'data-imports-no-layer-above',
    file: 'lib/server/data/layer.ts',
    code: imports('@/lib/server/services/import/import-article'),
  },
  {
    breaks: 'queue-imports-no-layer-above',
    file: 'lib/server/queue/layer.ts',
    code: imports('@/lib/server/services/import/import-article'),
  },
  {
    breaks: 'services-imports-no-layer-above',
    file: 'lib/server/services/layer.ts',
    code: imports('@/lib/server/http/define-route'),
  },
  {
    breaks: 'http-worker-auth-imports-no-layer-above',
    file: 'lib/server/worker/layer.ts',
    code: imports('@/lib/server/start/start'),
  },
]
