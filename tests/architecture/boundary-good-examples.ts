import { type Example, imports, typeImports } from './example-imports'

/** What the layers are for: none of these breaks anything. */
export const goodExamples: readonly Example[] = [
  { file: 'lib/core/claim/good.ts', code: imports('@/lib/core/text/sentence') },
  { file: 'lib/editor/good.ts', code: imports('@/lib/core/text/sentence') + imports('@tiptap/core') },
  {
    file: 'components/reader/good.tsx',
    code: [
      '@/components/ui/button',
      '@/lib/editor/schema',
      '@/lib/schema/article-view',
      'react',
      '@mantine/core',
    ]
      .concat('@tiptap/react', 'next/link', 'next-auth/react')
      .map(imports)
      .join(''),
  },
  { file: 'components/ui/good.tsx', code: imports('@mantine/core') + imports('@/lib/core/result') },
  {
    file: 'app/good/page.tsx',
    code: [
      '@/components/reader/span',
      '@/lib/server/services/import/import-article',
      '@/lib/core/text/sentence',
      'zod',
    ]
      .map(imports)
      .join(''),
  },
  {
    file: 'lib/server/grants/good.ts',
    code: imports('@/lib/server/db/client') + imports('@/lib/server/grants/session'),
  },
  { file: 'lib/server/db/good.ts', code: imports('@/lib/server/db/generated/client') + imports('pg') },
  {
    file: 'lib/ingest/fetch/good.ts',
    code: `${imports('undici')}import 'node:dns/promises'\n`,
  },
  {
    file: 'lib/publish/good.ts',
    code: `${imports('zod')}export const load = () => import('@/lib/publish/write-book')\n`,
  },
  { file: 'lib/server/services/well.ts', code: "import { createServer } from 'node:http'\n" },
  { file: 'lib/server/auth/good.ts', code: imports('next-auth') + imports('node:crypto') },
  {
    file: 'lib/server/data/good.ts',
    code:
      imports('@/lib/server/grants/db-of') +
      imports('@/lib/server/db/sql') +
      typeImports('@/lib/server/db/generated/client'),
  },
  { file: 'lib/server/data/handed.ts', code: typeImports('@/lib/server/grants/system') },
  { file: 'lib/server/queue/good.ts', code: imports('@/lib/server/grants/job-statements') },
  {
    file: 'lib/server/worker/good.ts',
    code: ['@/lib/server/grants/system', '@/lib/server/grants/authorize-member', 'pg-boss']
      .map(imports)
      .join(''),
  },
  { file: 'lib/server/http/good.ts', code: imports('@/lib/server/grants/authorize') },
  { file: 'lib/server/start/good.ts', code: imports('@/lib/server/db/apply-migrations') },
  {
    file: 'lib/server/services/good.ts',
    code: imports('@/lib/server/data/article/articles') + typeImports('pg'),
  },
  {
    file: 'tests/unit/good.test.ts',
    code: [
      '@/lib/server/db/client',
      '@/lib/server/data/article/articles',
      '@/app/api/route-parts',
      'fast-check',
      'pg',
      'next-auth',
    ]
      .map(imports)
      .join(''),
  },
]
