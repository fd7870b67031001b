import { findCut } from '@/lib/core/annotation/find-cut'
import type { AuditActionOf } from '@/lib/schema/audit-actions'
import { fail, ok, type Result } from '@/lib/core/result'
import { checkSentenceEdit } from '@/lib/core/text/sentence-edits'
import type { SentenceEdit } from '@/lib/schema/sentence-edit'
import { onText } from '@/lib/ingest/thread/on-text'
import type { SentenceView } from '@/lib/schema/article'
import { lockAnnotations } from '@/lib/server/data/annotation/annotations'
import { recordEvent, type Change } from '@/lib/server/data/workspace/record-event'
import { newId } from '@/lib/server/data/new-id'
import {
  deleteSentenceEdit,
  findAnnotatedSpans,
  findSentenceEdit,
  insertSentenceEdit,
} from '@/lib/server/data/article/sentence-edits'
import { findCurrentVersion, readVersionText } from '@/lib/server/data/article/version-texts'
import { notFound, transaction, type Grant } from '@/lib/server/grants/grant'
import { staleVerdict } from '@/lib/server/services/review/stale-verdict'
import { listSentences } from './list-sentences'

export type Resegmented = { edit: SentenceEdit; sentences: SentenceView[] }

/** `versionId` is the version that the offset is meant in; without it, whichever is current. */
type Asked = Pick<SentenceEdit, 'kind' | 'at'> & { versionId?: string | undefined }

/** Corrects the sentences of the current version for everybody. Never cuts through an annotation. */
export function editSentences(
  grant: Grant<'sentence:edit'>,
  articleId: string,
  { kind, at, versionId: meant }: Asked,
): Promise<Result<Resegmented>> {
  const edit = { id: newId(), kind, at }
  return transaction(grant, async (write) => {
    // Annotations wait meanwhile: one made now might span the cut.
    const locked = await lockAnnotations(write, articleId)
    const version = await findCurrentVersion(write, articleId)
    if (!locked || !version) return notFound('article')
    if (meant !== undefined && meant !== version.id) return staleVerdict()
    const text = await readVersionText(write, version.id)
    const listed = await listSentences(write, version.id)
    if (!listed.ok) return listed
    const sentences = listed.value
    const annotations = await findAnnotatedSpans(write, version.id)
    const allowed = checkSentenceEdit(text, edit, { sentences, annotations })
    if (!allowed.ok) return allowed
    await insertSentenceEdit(write, version.id, edit)
    await recordEvent(write, editEvent('sentence.edit', edit, articleId))
    const edited = await onText(text.length, { name: 'correct', asked: { text, sentences, edits: [edit] } })
    return edited.ok ? ok({ edit, sentences: edited.value }) : edited
  })
}

/** Takes a correction back, whoever made it. */
export async function undoSentenceEdit(
  grant: Grant<'sentence:edit'>,
  id: string,
): Promise<Result<{ sentences: SentenceView[] }>> {
  const edit = await findSentenceEdit(grant, id)
  if (!edit) return notFound('sentence edit')
  return transaction(grant, async (write) => {
    const { articleId, versionId } = edit
    if (!(await lockAnnotations(write, articleId))) return notFound('article')
    const before = await listSentences(write, versionId)
    if (!before.ok) return before
    if (!(await deleteSentenceEdit(write, id, new Date()))) return notFound('sentence edit')
    const sentences = await listSentences(write, versionId)
    if (!sentences.ok) return sentences
    if (findCut(before.value, sentences.value, await findAnnotatedSpans(write, versionId))) {
      return fail(
        'conflict',
        'An annotation covers the place where the sentence would be split again. Remove it first.',
      )
    }
    await recordEvent(write, editEvent('sentence.undo', edit, articleId))
    return ok({ sentences: sentences.value })
  })
}

function editEvent(
  action: AuditActionOf<'sentence'>,
  { id, kind, at }: SentenceEdit,
  articleId: string,
): Change {
  return { action, subjectType: 'sentenceEdit', subjectId: id, after: { articleId, kind, at } }
}
