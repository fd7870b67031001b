/** The parts that the examples of the boundary rules are made of. */

/** Files that an example may import; each exports `it`. */
export const targets = [
  'app/api/route-parts.ts',
  'components/reader/span.tsx',
  'components/ui/button.tsx',
  'lib/core/result.ts',
  'lib/core/text/sentence.ts',
  'lib/core/formats/write-text.ts',
  'lib/publish/write-book.ts',
  'lib/schema/article-view.ts',
  'lib/editor/schema.ts',
  'lib/server/grants/session.ts',
  'lib/server/data/article/articles.ts',
  'lib/server/db/apply-migrations.ts',
  'lib/server/db/client.ts',
  'lib/server/db/sql.ts',
  'lib/server/db/generated/client.ts',
  'lib/server/grants/authorize-member.ts',
  'lib/server/grants/authorize.ts',
  'lib/server/grants/barrel.ts',
  'lib/server/grants/db-of.ts',
  'lib/server/grants/granted.ts',
  'lib/server/grants/job-statements.ts',
  'lib/server/grants/keep-to-workspace.ts',
  'lib/server/grants/system.ts',
  'lib/server/services/import/import-article.ts',
  'lib/server/http/define-route.ts',
  'lib/server/start/start.ts',
  'tests/factories/article.ts',
] as const

/** Packages that an example may import. All but the last are dependencies of the product. */
export const packages = [
  '@mantine/core',
  '@prisma/client',
  '@tiptap/core',
  '@tiptap/react',
  'next',
  'next-auth',
  'pg',
  'pg-boss',
  'react',
  'undici',
  'zod',
] as const
export const devPackages = ['fast-check'] as const

export type Example = { file: string; code: string; breaks?: string }

export function imports(from: string): string {
  return `import { it as ${from.replace(/\W+/g, '_')} } from '${from}'\n`
}

export function typeImports(from: string): string {
  return `import type { It } from '${from}'\nexport type Mine = It\n`
}
