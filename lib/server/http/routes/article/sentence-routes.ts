import { z } from 'zod'
import { SENTENCE_EDIT_KINDS } from '@/lib/core/text/sentence-edits'
import { defineRoute, type Route } from '@/lib/server/http/define-route'
import { content, created } from '@/lib/server/http/reply'
import { id } from '@/lib/server/http/schemas'
import { sentenceView } from '@/lib/server/http/views/article'
import { editSentences, undoSentenceEdit } from '@/lib/server/services/article/edit-sentences'
import { noteReading, readReading } from '@/lib/server/services/article/note-reading'

const inArticle = z.object({ articleId: id })
const kind = z
  .enum(SENTENCE_EDIT_KINDS, { error: `Expected one of ${SENTENCE_EDIT_KINDS.join(', ')}.` })
  .meta({
    description:
      'split parts the sentence at an offset, merge joins the one that starts there with the one before. The others are ' +
      'said of the sentence that starts there: noise, that it is none; sentence, that it is one after all; confirm, that ' +
      'it repeats what it only comes near to; detach, that it does not.',
  })
const offset = z.int().min(0)
const sentences = z.array(sentenceView)
const seen = z.object({ seen: z.array(z.int()) })

export const sentenceRoutes: readonly Route[] = [
  defineRoute({
    method: 'post',
    path: '/articles/{articleId}/sentence-edits',
    permission: 'sentence:edit',
    summary: 'Correct the sentences of the current version for everybody',
    input: z.object({
      params: inArticle,
      body: z.strictObject({ kind, at: offset, versionId: id.exactOptional() }),
    }),
    response: {
      status: 201,
      schema: z.object({ edit: z.object({ id: z.uuid(), kind, at: z.int() }), sentences }),
    },
    handle: (grant, { params, body }) => created(editSentences(grant, params.articleId, body)),
  }),
  defineRoute({
    method: 'delete',
    path: '/sentence-edits/{editId}',
    permission: 'sentence:edit',
    summary: 'Take a correction of the sentences back',
    input: z.object({ params: z.object({ editId: id }) }),
    response: { schema: z.object({ sentences }) },
    handle: (grant, { params }) => content(undoSentenceEdit(grant, params.editId)),
  }),
  defineRoute({
    method: 'get',
    path: '/articles/{articleId}/reading',
    permission: 'article:read',
    summary: 'The sentences of the latest version that you have looked at, by start offset',
    input: z.object({ params: inArticle }),
    response: { schema: seen },
    handle: (grant, { params }) => content(readReading(grant, params.articleId)),
  }),
  defineRoute({
    method: 'put',
    path: '/articles/{articleId}/reading',
    permission: 'reading:write',
    summary: 'Add sentences that you have looked at',
    input: z.object({
      params: inArticle,
      body: z.strictObject({ seen: z.array(offset).max(100_000) }),
    }),
    response: { schema: seen },
    handle: (grant, { params, body }) => content(noteReading(grant, params.articleId, body.seen)),
  }),
]
