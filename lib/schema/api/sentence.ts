import { sentenceView } from '@/lib/schema/article'
import { id } from '@/lib/schema/input'
import { sentenceEdit, sentenceEditKind } from '@/lib/schema/sentence-edit'
import * as z from '@/lib/schema/zod'
import { ofArticle } from './article'
import { route } from './route'

const offset = z.int().min(0)
const sentences = z.array(sentenceView)
const seen = z.object({ seen: z.array(z.int()) })

export const sentenceApi = {
  edit: route({
    method: 'post',
    path: '/articles/{articleId}/sentence-edits',
    summary: 'Correct the sentences of the current version for everybody',
    input: z.object({
      params: ofArticle,
      body: z.strictObject({ kind: sentenceEditKind, at: offset, versionId: id.exactOptional() }),
    }),
    answer: z.object({ edit: sentenceEdit, sentences }),
    status: [201],
    location: '/sentence-edits/{edit.id}',
  }),
  undoEdit: route({
    method: 'delete',
    path: '/sentence-edits/{editId}',
    summary: 'Undo a correction of the sentences',
    input: z.object({ params: z.object({ editId: id }) }),
    answer: z.object({ sentences }),
  }),
  readSeen: route({
    method: 'get',
    path: '/articles/{articleId}/reading',
    summary: 'The sentences of the latest version that you have looked at, by start offset',
    input: z.object({ params: ofArticle }),
    answer: seen,
  }),
  addSeen: route({
    method: 'put',
    path: '/articles/{articleId}/reading',
    summary: 'Add sentences that you have looked at',
    input: z.object({
      params: ofArticle,
      body: z.strictObject({ seen: z.array(offset).max(100_000) }),
    }),
    answer: seen,
  }),
}
