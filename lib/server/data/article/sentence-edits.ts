import type { SentenceEdit } from '@/lib/schema/sentence-edit'
import type { Span } from '@/lib/core/text/span'
import type { WriteGrant } from '@/lib/server/grants/grant'

type Editing = WriteGrant<'sentence:edit'>

/** Where the version's live annotations stand. */
export async function findAnnotatedSpans({ db, workspaceId }: Editing, versionId: string): Promise<Span[]> {
  const anchors = await db.anchor.findMany({
    where: { workspaceId, versionId, annotation: { deletedAt: null }, start: { not: null } },
    select: { start: true, end: true },
  })
  return anchors.flatMap(({ start, end }) => (start === null || end === null ? [] : [{ start, end }]))
}

export async function insertSentenceEdit(
  { db, workspaceId, actor }: Editing,
  versionId: string,
  edit: SentenceEdit,
): Promise<void> {
  await db.sentenceEdit.create({ data: { ...edit, workspaceId, versionId, memberId: actor.memberId } })
}

export type StoredSentenceEdit = SentenceEdit & { versionId: string; articleId: string }

/** A live edit of the grant's workspace. */
export async function findSentenceEdit(
  { db, workspaceId }: Pick<Editing, 'db' | 'workspaceId'>,
  id: string,
): Promise<StoredSentenceEdit | undefined> {
  const edit = await db.sentenceEdit.findFirst({
    where: { workspaceId, id, deletedAt: null, version: { article: { deletedAt: null } } },
    select: { id: true, kind: true, at: true, versionId: true, version: { select: { articleId: true } } },
  })
  if (!edit) return undefined
  const { version, ...rest } = edit
  return { ...rest, articleId: version.articleId }
}

/** Takes an edit back; false when somebody else has. */
export async function deleteSentenceEdit(
  { db, workspaceId }: Editing,
  id: string,
  now: Date,
): Promise<boolean> {
  const { count } = await db.sentenceEdit.updateMany({
    where: { workspaceId, id, deletedAt: null },
    data: { deletedAt: now },
  })
  return count === 1
}
