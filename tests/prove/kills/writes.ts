import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { addEvidence, judge, writeClaim } from './claim-writes'
import { doStep, on, own, row, type Story } from './story'

const SENTENCES = 12
const FILES = 3

const withId = z.object({ id: z.uuid() })
const revised = withId.extend({ revision: z.int() })
const imported = revised.extend({
  text: z.string(),
  sentences: z.array(z.object({ start: z.int(), end: z.int() })),
})
const annotated = revised.extend({ claimId: z.uuid() })
const corrected = z.object({ edit: withId })

type Article = z.output<typeof imported>

/** All kinds of write, one after another on rows of their own, so that each has one right result. */
export async function writeAll(story: Story): Promise<void> {
  const article = await importArticle(story)
  const claimId = await annotate(story, article)
  await changeAnnotations(story, article)
  const evidenceId = await addEvidence(story, claimId)
  await judge(story, { claimId, evidenceId })
  await writeClaim(story)
  await correctSentences(story, article)
  await changeArticle(story)
  await invite(story)
  await importFiles(story)
  await importVersion(story, article)
}

function textOf(marker: string): string {
  const sentence = (_: unknown, index: number) =>
    `Gauge ${String(index + 1)} of ${marker} was higher than in any year since the records began.`
  return Array.from({ length: SENTENCES }, sentence).join(' ')
}

async function importArticle(story: Story): Promise<Article> {
  const { marker, people } = story
  const { body } = await doStep(story, {
    kind: 'import an article',
    by: people.reviewer,
    call: 'POST /articles',
    sent: { body: { title: marker, text: textOf(marker), allowDuplicate: true } },
    rows: [row('Article', 'title = $1', [marker])],
    event: own('article.import'),
  })
  return imported.parse(body)
}

async function annotate(story: Story, { id, sentences }: Article): Promise<string> {
  const { marker, people } = story
  const { body } = await doStep(story, {
    kind: 'annotate',
    by: people.reviewer,
    call: `POST /articles/${id}/annotations`,
    sent: { body: { ...sentences[0], tag: 'fact', note: marker } },
    rows: [row('Annotation', 'note IN ($1, $2)', [marker, `${marker} edited`])],
    event: own('annotation.create'),
  })
  const annotation = annotated.parse(body)
  await doStep(story, {
    kind: 'edit an annotation',
    by: people.reviewer,
    call: `PATCH /annotations/${annotation.id}`,
    sent: { body: { note: `${marker} edited` }, revision: annotation.revision },
    rows: [row('Annotation', 'note = $1', [`${marker} edited`])],
    event: own('annotation.update'),
  })
  return annotation.claimId
}

/** Several at once; one of them is deleted and restored, another one is deleted for good. */
async function changeAnnotations(story: Story, { id, sentences }: Article): Promise<void> {
  const by = story.people.reviewer
  const [kept, gone] = [randomUUID(), randomUUID()]
  const create = (annotation: string, place: number) => ({
    op: 'create',
    id: annotation,
    ...sentences[place],
    tag: 'unsupported',
  })
  await doStep(story, {
    kind: 'annotate several',
    by,
    call: `POST /articles/${id}/annotation-changes`,
    sent: { body: { changes: [create(kept, 1), create(gone, 2)] } },
    rows: [{ ...row('Annotation', 'id IN ($1, $2)', [kept, gone]), count: 2 }],
    event: on('annotation.create', kept),
  })
  await doStep(story, {
    kind: 'delete an annotation',
    by,
    call: `DELETE /annotations/${gone}`,
    sent: { revision: 1 },
    rows: [row('Annotation', 'id = $1 AND "deletedAt" IS NOT NULL AND revision = 2', [gone])],
    event: on('annotation.delete', gone),
  })
  await doStep(story, {
    kind: 'delete an annotation',
    by,
    call: `DELETE /annotations/${kept}`,
    sent: { revision: 1 },
    event: on('annotation.delete', kept),
  })
  await doStep(story, {
    kind: 'restore an annotation',
    by,
    call: `POST /annotations/${kept}/restore`,
    rows: [row('Annotation', 'id = $1 AND "deletedAt" IS NULL AND revision = 3', [kept])],
    event: on('annotation.restore', kept),
  })
}

async function correctSentences(story: Story, { id, sentences }: Article): Promise<void> {
  const by = story.people.editor
  for (const last of sentences.slice(-2)) {
    const { body } = await doStep(story, {
      kind: 'correct a sentence',
      by,
      call: `POST /articles/${id}/sentence-edits`,
      sent: { body: { kind: 'noise', at: last.start } },
      rows: [
        row(
          'SentenceEdit',
          'at = $2 AND "versionId" IN (SELECT v.id FROM "ArticleVersion" v WHERE v."articleId" = $1)',
          [id, last.start],
        ),
      ],
    })
    if (last === sentences.at(-1)) {
      const { edit } = corrected.parse(body)
      await doStep(story, {
        kind: 'undo a correction',
        by,
        call: `DELETE /sentence-edits/${edit.id}`,
        rows: [row('SentenceEdit', 'id = $1 AND "deletedAt" IS NOT NULL', [edit.id])],
      })
    }
  }
}

/** An article of its own, which is changed, deleted and restored. */
async function changeArticle(story: Story): Promise<void> {
  const { marker, people } = story
  const by = people.editor
  const title = `${marker} to delete`
  const first = await doStep(story, {
    kind: 'import an article',
    by,
    call: 'POST /articles',
    sent: { body: { title, text: `${title} stood at nine metres.`, allowDuplicate: true } },
    rows: [row('Article', 'title = $1', [title])],
    event: own('article.import'),
  })
  const { id, revision } = revised.parse(first.body)
  const changed = await doStep(story, {
    kind: 'edit an article',
    by,
    call: `PATCH /articles/${id}`,
    sent: { body: { author: marker }, revision },
    rows: [row('Article', 'author = $1', [marker])],
    event: own('article.update'),
  })
  await doStep(story, {
    kind: 'delete an article',
    by,
    call: `DELETE /articles/${id}`,
    sent: { revision: revised.parse(changed.body).revision },
    event: on('article.delete', id),
  })
  await doStep(story, {
    kind: 'restore an article',
    by,
    call: `POST /articles/${id}/restore`,
    rows: [row('Article', 'id = $1 AND "deletedAt" IS NULL', [id])],
    event: own('article.restore'),
  })
}

async function invite(story: Story): Promise<void> {
  const { marker, people } = story
  const email = `${marker}@kills.example`
  await doStep(story, {
    kind: 'invite a member',
    by: people.admin,
    call: 'POST /invitations',
    sent: { body: { email, role: 'viewer' } },
    rows: [row('Invitation', 'email = $1', [email])],
    event: own('invitation.create'),
  })
}

/** A job of its own for the worker. */
async function importFiles(story: Story): Promise<void> {
  const { marker, people } = story
  const names = Array.from({ length: FILES }, (_, index) => `${marker} file ${String(index + 1)}`)
  function form(): FormData {
    const made = new FormData()
    for (const name of names)
      made.append(
        'file',
        new File([`# ${name}\n\nThe gauge of ${name} showed nine metres at noon.`], `${name}.md`),
      )
    return made
  }
  await doStep(story, {
    kind: 'import several files',
    by: people.reviewer,
    call: 'POST /imports',
    sent: { form },
    rows: names.map((name) => row('Article', 'title = $1', [name])),
    event: own('import.start'),
  })
}

/** The annotations are carried over by the worker. */
async function importVersion(story: Story, { id }: Article): Promise<void> {
  const { marker, people } = story
  await doStep(story, {
    kind: 'import a new version',
    by: people.editor,
    call: `POST /articles/${id}/versions`,
    sent: { body: { text: `A correction was added.\n\n${textOf(marker)}` } },
    rows: [
      { ...row('ArticleVersion', '"articleId" = $1', [id]), count: 2 },
      row(
        'Article',
        'id = $1 AND "currentVersionId" IN (SELECT v.id FROM "ArticleVersion" v WHERE v."articleId" = $1 AND v.number = 2)',
        [id],
      ),
    ],
  })
}
