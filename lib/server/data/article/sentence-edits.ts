import type { SentenceEdit } from '@/lib/schema/sentence-edit'
import type { Span } from '@/lib/core/text/span'
import { dbOf } from '@/lib/server/grants/db-of'
import type { ReadGrant, WriteGrant } from '@/lib/server/grants/grant'

type Editing = WriteGrant<'sentence:edit'>

/** Where the version's live annotations stand. */
export async function findAnnotatedSpans(grant: Editing, versionId: string): Promise<Span[]> {
  const anchors = await dbOf(grant).anchor.findMany({
    where: { versionId, annotation: { deletedAt: null }, start: { not: null } },
    select: { start: true, end: true },
  })
  return anchors.flatMap(({ start, end }) => (start === null || end === null ? [] : [{ start, end }]))
}

export async function insertSentenceEdit(
  grant: Editing,
  versionId: string,
  edit: SentenceEdit,
): Promise<void> {
  const { workspaceId, actor } = grant
  await dbOf(grant).sentenceEdit.create({
    data: { ...edit, workspaceId, versionId, memberId: actor.memberId },
  })
}

export type StoredSentenceEdit = SentenceEdit & { versionId: string; articleId: string }

/** An edit of the grant's workspace, one that was taken back included; its article may be deleted. */
export async function findSentenceEdit(
  grant: ReadGrant<'sentence:edit'>,
  id: string,
): Promise<StoredSentenceEdit | undefined> {
  const edit = await dbOf(grant).sentenceEdit.findUnique({
    where: { id },
    select: { id: true, kind: true, at: true, versionId: true, version: { select: { articleId: true } } },
  })
  if (!edit) return undefined
  const { version, ...rest } = edit
  return { ...rest, articleId: version.articleId }
}

/** Takes an edit back; false when somebody else has. */
export async function deleteSentenceEdit(grant: Editing, id: string, now: Date): Promise<boolean> {
  const { count } = await dbOf(grant).sentenceEdit.updateMany({
    where: { id, deletedAt: null },
    data: { deletedAt: now },
  })
  return count === 1
}
