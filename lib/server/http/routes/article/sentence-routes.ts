import { sentenceApi } from '@/lib/schema/api/sentence'
import { defineRoute, type Route } from '@/lib/server/http/define-route'
import { content, created } from '@/lib/server/http/reply'
import { editSentences, undoSentenceEdit } from '@/lib/server/services/article/edit-sentences'
import { noteReading, readReading } from '@/lib/server/services/article/note-reading'

export const sentenceRoutes: readonly Route[] = [
  defineRoute(sentenceApi.edit, {
    permission: 'sentence:edit',
    handle: (grant, { params, body }) => created(editSentences(grant, params.articleId, body)),
  }),
  defineRoute(sentenceApi.undoEdit, {
    permission: 'sentence:edit',
    handle: (grant, { params }) => content(undoSentenceEdit(grant, params.editId)),
  }),
  defineRoute(sentenceApi.readSeen, {
    permission: 'article:read',
    handle: (grant, { params }) => content(readReading(grant, params.articleId)),
  }),
  defineRoute(sentenceApi.addSeen, {
    permission: 'reading:write',
    handle: (grant, { params, body }) => content(noteReading(grant, params.articleId, body.seen)),
  }),
]
