import * as z from 'zod'
import { doStep, on, own, row, type Story } from './story'

const revised = z.object({ id: z.uuid(), revision: z.int() })

/** Adds evidence with a source of its own, and edits it. */
export async function addEvidence(story: Story, claimId: string): Promise<string> {
  const { marker, people } = story
  const source = { url: `https://records.example/${marker}`, title: marker }
  const { body } = await doStep(story, {
    kind: 'add evidence and a source',
    by: people.reviewer,
    call: `POST /claims/${claimId}/evidence`,
    sent: { body: { source, stance: 'supports', excerpt: marker } },
    rows: [row('Evidence', 'excerpt = $1', [marker]), row('Source', 'title = $1', [marker])],
    event: own('evidence.create'),
  })
  const evidence = revised.parse(body)
  await doStep(story, {
    kind: 'edit evidence',
    by: people.reviewer,
    call: `PATCH /evidence/${evidence.id}`,
    sent: { body: { note: `${marker} edited` }, revision: evidence.revision },
    rows: [row('Evidence', 'note = $1', [`${marker} edited`])],
    event: own('evidence.update'),
  })
  return evidence.id
}

/** A verdict from its draft to its approval. */
export async function judge(story: Story, basis: { claimId: string; evidenceId: string }): Promise<void> {
  const { marker, people } = story
  const drafted = await doStep(story, {
    kind: 'start a verdict',
    by: people.reviewer,
    call: `POST /claims/${basis.claimId}/verdicts`,
    sent: { body: { rating: 'supported', rationale: marker, evidenceIds: [basis.evidenceId] } },
    rows: [row('Verdict', '"claimId" = $1', [basis.claimId])],
    event: own('verdict.create'),
  })
  const verdict = revised.parse(drafted.body)
  const edited = await doStep(story, {
    kind: 'edit a verdict',
    by: people.reviewer,
    call: `PATCH /verdicts/${verdict.id}`,
    sent: { body: { rationale: `${marker} edited` }, revision: verdict.revision },
    rows: [row('Verdict', '"rationaleText" = $1', [`${marker} edited`])],
    event: own('verdict.update'),
  })
  const submitted = await doStep(story, {
    kind: 'submit a verdict',
    by: people.reviewer,
    call: `POST /verdicts/${verdict.id}/submit`,
    sent: { revision: revised.parse(edited.body).revision },
    event: own('verdict.submit'),
  })
  await doStep(story, {
    kind: 'decide',
    by: people.editor,
    call: `POST /verdicts/${verdict.id}/decisions`,
    sent: { body: { outcome: 'approve' }, revision: revised.parse(submitted.body).revision },
    rows: [
      row('Decision', '"verdictId" = $1', [verdict.id]),
      row('Verdict', `id = $1 AND status = 'approved'`, [verdict.id]),
    ],
    event: own('verdict.approve'),
  })
}

/** A claim of its own, whose evidence is deleted and restored. */
export async function writeClaim(story: Story): Promise<void> {
  const { marker, people } = story
  const by = people.reviewer
  const text = `The bridge of ${marker} opened in 1931.`
  const created = await doStep(story, {
    kind: 'create a claim',
    by,
    call: 'POST /claims',
    sent: { body: { text } },
    rows: [row('Claim', 'text = $1', [text])],
    event: own('claim.create'),
  })
  const claim = revised.parse(created.body)
  await doStep(story, {
    kind: 'edit a claim',
    by,
    call: `PATCH /claims/${claim.id}`,
    sent: { body: { speaker: marker }, revision: claim.revision },
    rows: [row('Claim', 'speaker = $1', [marker])],
    event: own('claim.update'),
  })
  const added = await doStep(story, {
    kind: 'add evidence and a source',
    by,
    call: `POST /claims/${claim.id}/evidence`,
    sent: { body: { source: { title: `${marker} book` }, stance: 'refutes', excerpt: `${marker} page 1` } },
    rows: [row('Evidence', 'excerpt = $1', [`${marker} page 1`])],
    event: own('evidence.create'),
  })
  const { id, revision } = revised.parse(added.body)
  await doStep(story, {
    kind: 'delete evidence',
    by,
    call: `DELETE /evidence/${id}`,
    sent: { revision },
    event: on('evidence.delete', id),
  })
  await doStep(story, {
    kind: 'restore evidence',
    by,
    call: `POST /evidence/${id}/restore`,
    rows: [row('Evidence', 'id = $1 AND "deletedAt" IS NULL', [id])],
    event: own('evidence.restore'),
  })
}
