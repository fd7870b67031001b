import type { CaptureView } from '@/lib/schema/version'
import type { ArticleVersionGetPayload } from '@/lib/server/db/generated/models'
import { dbOf } from '@/lib/server/grants/db-of'
import type { ReadGrant, WriteGrant } from '@/lib/server/grants/grant'
import { versionSelect } from './articles'
import { personSelect, toPersonView } from '@/lib/server/data/person'
import { readProvenance } from './provenance'

const captureSelect = {
  ...versionSelect,
  provenance: true,
  createdBy: personSelect,
  currentOf: { select: { id: true } },
  carryOver: {
    select: { status: true, total: true, exact: true, moved: true, fuzzy: true, orphaned: true },
  },
} as const

/** All captures of an article, newest first, those still being filled included. Empty when it is not here. */
export async function listCaptures(
  grant: ReadGrant<'article:read'>,
  articleId: string,
): Promise<CaptureView[]> {
  const rows = await dbOf(grant).articleVersion.findMany({
    where: { articleId, article: { deletedAt: null } },
    select: captureSelect,
    orderBy: { number: 'desc' },
  })
  return rows.map(toCapture)
}

export async function findCapture(
  grant: ReadGrant<'article:read'>,
  articleId: string,
  { number }: { number: number },
): Promise<CaptureView | undefined> {
  const row = await dbOf(grant).articleVersion.findFirst({
    where: { articleId, number, article: { deletedAt: null } },
    select: captureSelect,
  })
  return row ? toCapture(row) : undefined
}

/** What was handed over or fetched for a capture, byte for byte. */
export async function findOriginal(
  grant: ReadGrant<'article:read'>,
  articleId: string,
  number: number,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; mediaType: string; title: string } | undefined> {
  const row = await dbOf(grant).articleVersion.findFirst({
    where: { articleId, number, article: { deletedAt: null } },
    select: { original: true, originalType: true, article: { select: { title: true } } },
  })
  return row ? { bytes: row.original, mediaType: row.originalType, title: row.article.title } : undefined
}

/** The number of an article's next capture. Hold the article's row. */
export async function nextNumber(grant: WriteGrant<'article:import'>, articleId: string): Promise<number> {
  const { _max } = await dbOf(grant).articleVersion.aggregate({
    where: { articleId },
    _max: { number: true },
  })
  return (_max.number ?? 0) + 1
}

function toCapture({
  createdBy,
  currentOf,
  createdAt,
  provenance,
  ...row
}: ArticleVersionGetPayload<{ select: typeof captureSelect }>): CaptureView {
  return {
    ...row,
    createdBy: toPersonView(createdBy),
    current: currentOf !== null,
    provenance: readProvenance(provenance),
    createdAt: createdAt.toISOString(),
  }
}
