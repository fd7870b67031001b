import { richTextOf } from '@/lib/core/document/rich-text'
import type { Export } from '@/lib/schema/export'

const ID = '00000000-0000-7000-8000-000000000001'
const TIME = '2026-01-01T00:00:00.000Z'

/** An export with a person's words in every field that a person can write, and a claim for those that it has not. */
export function withPayloadEverywhere(model: Export, words: string): Export {
  const member = { memberId: ID, name: words }
  const source = {
    id: ID,
    revision: 1,
    url: words,
    title: words,
    author: words,
    publisher: words,
    publishedOn: null,
    accessedOn: null,
  }
  return {
    ...model,
    by: { ...model.by, name: words },
    workspace: { ...model.workspace, name: words },
    article: { ...model.article, author: words, publisher: words, url: words, language: words },
    tags: model.tags.map((tag) => ({ ...tag, label: words, letter: words, description: words })),
    ratings: model.ratings.map((rating) => ({ ...rating, label: words })),
    annotations: model.annotations.map((annotation) => ({ ...annotation, claimId: ID, member })),
    claims: [
      {
        id: ID,
        revision: 1,
        text: words,
        speaker: words,
        saidOn: null,
        createdBy: member,
        createdAt: TIME,
        approved: false,
        occurrences: [
          {
            annotationId: ID,
            articleId: ID,
            articleTitle: words,
            tag: 'fact',
            anchor: { start: 0, end: 1, exact: words, prefix: '', suffix: '', status: 'exact' },
          },
        ],
        evidence: [
          {
            id: ID,
            revision: 1,
            claimId: ID,
            stance: 'refutes',
            excerpt: words,
            locator: words,
            note: words,
            member,
            source,
            createdAt: TIME,
          },
        ],
        verdicts: [
          {
            id: ID,
            revision: 1,
            claimId: ID,
            rating: model.ratings[0]?.key ?? null,
            rationale: { type: 'doc', content: [...richTextOf(words).content, linkTo(words)] },
            rationaleText: words,
            evidenceIds: [ID],
            status: 'approved',
            member,
            decisions: [
              { id: ID, outcome: 'approve', comment: words, verdictRevision: 1, member, createdAt: TIME },
            ],
            submittedAt: TIME,
            updatedAt: TIME,
          },
        ],
      },
    ],
  }
}

function linkTo(href: string): Export['claims'][number]['verdicts'][number]['rationale']['content'][number] {
  return {
    type: 'paragraph',
    content: [{ type: 'text', text: 'a link', marks: [{ type: 'link', attrs: { href } }] }],
  }
}
