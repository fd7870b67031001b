import type { EvidenceView, VerdictView } from '@/lib/schema/claim'
import { annotationView } from '@/lib/schema/annotation'
import { evidenceView, verdictView } from '@/lib/schema/claim'
import { annotating, FIRST } from './annotating'
import { expectAnswer, send, sendCurrent } from './api'
import type { TestArticle } from './article'
import type { Person } from './desk'

type Span = { start: number; end: number }

/** Marks a passage as a fact; answers its claim. */
export async function claimAt(person: Person, article: TestArticle, span: Span = FIRST): Promise<string> {
  const { annotate } = annotating(article)
  const { status, text } = await annotate(person, { ...span, tag: 'fact' })
  const { claimId } = annotationView.parse(JSON.parse(text))
  if (claimId === null) throw new Error(`No claim (${String(status)}).`)
  return claimId
}

export async function addEvidence(person: Person, claimId: string, more: object = {}): Promise<EvidenceView> {
  const body = { source: { url: 'https://records.example/bridge' }, stance: 'supports', ...more }
  return expectAnswer(201, evidenceView, send(person, `POST /claims/${claimId}/evidence`, { body }))
}

/** A complete draft, resting on evidence of the same person. */
export async function draftVerdict(person: Person, claimId: string): Promise<VerdictView> {
  const { id } = await addEvidence(person, claimId)
  const body = { rating: 'supported', rationale: 'The records say so.', evidenceIds: [id] }
  return expectAnswer(201, verdictView, send(person, `POST /claims/${claimId}/verdicts`, { body }))
}

export async function submitVerdict(person: Person, claimId: string): Promise<VerdictView> {
  const { id } = await draftVerdict(person, claimId)
  return expectAnswer(200, verdictView, sendCurrent(person, `POST /verdicts/${id}/submit`))
}

export async function approvedVerdict(person: Person, claimId: string, editor: Person): Promise<VerdictView> {
  const { id } = await submitVerdict(person, claimId)
  const body = { outcome: 'approve' }
  return expectAnswer(201, verdictView, sendCurrent(editor, `POST /verdicts/${id}/decisions`, { body }))
}
