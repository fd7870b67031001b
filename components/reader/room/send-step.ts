import type { Work, WorkStep } from '@/lib/core/annotation/work'
import type { QueueEvent } from '@/lib/core/annotation/work-queue'
import { ok, type Result } from '@/lib/core/result'
import type { NewDecision } from '@/lib/schema/api/review'
import type { SentenceView } from '@/lib/schema/article'
import type { VerdictView } from '@/lib/schema/claim'
import type { RoomApi } from './room-api'
import { underKey } from './under-key'

/** What the server's answer teaches the queue; new sentences besides, after a correction of them. */
type Answer = Omit<Extract<QueueEvent, { kind: 'saved' }>, 'kind' | 'key'> & { sentences?: SentenceView[] }

/** Sends one step of the room's work. */
export function sendStep(api: RoomApi, step: WorkStep): Promise<Result<Answer>> {
  return underKey(step.key, (key) => send(api, { ...step, key }))
}

async function send(api: RoomApi, { key, work }: WorkStep): Promise<Result<Answer>> {
  switch (work.kind) {
    case 'annotations':
      return api.changeAnnotations(work.changes, key)
    case 'correct': {
      const made = await api.correctSentence({ edit: work.edit, at: work.at }, key)
      if (!made.ok) return made
      return ok({ results: [], editId: made.value.edit.id, sentences: made.value.sentences })
    }
    case 'withdraw': {
      if (work.editId === null) throw new Error('A correction is undone before it was made.')
      const withdrawn = await api.withdrawCorrection(work.editId, key)
      if (!withdrawn.ok) return withdrawn
      return ok({ results: [], sentences: withdrawn.value.sentences })
    }
    case 'evidence':
      return sendEvidence(api, { key, work })
    case 'verdict':
    case 'decision':
      return sendVerdict(api, { key, work })
    case 'placing': {
      const placed = await api.placeAnnotation(work.placing, key)
      if (!placed.ok) return placed
      const { id, revision } = placed.value
      return ok({ results: [{ id, revision, annotation: placed.value }] })
    }
  }
}

/** Taking a decision back rests on nothing. */
const WITHDRAWAL = { outcome: 'withdraw', comment: null } as const satisfies NewDecision

type VerdictWork = Extract<Work, { kind: 'verdict' | 'decision' }>

async function sendVerdict(
  api: RoomApi,
  { key, work }: { key: string; work: VerdictWork },
): Promise<Result<Answer>> {
  const moved = await moveVerdict(api, key, work)
  return moved.ok ? ok({ results: [], verdict: moved.value }) : moved
}

function moveVerdict(api: RoomApi, key: string, work: VerdictWork): Promise<Result<VerdictView>> {
  const { verdict } = work
  if (work.kind === 'decision')
    return api.decideVerdict(verdict, work.op === 'withdraw' ? WITHDRAWAL : work.decision, key)
  return work.op === 'withdraw' ? api.withdrawVerdict(verdict, key) : api.submitVerdict(verdict, key)
}

type EvidenceStep = { key: string; work: Extract<Work, { kind: 'evidence' }> }

async function sendEvidence(api: RoomApi, { key, work }: EvidenceStep): Promise<Result<Answer>> {
  const { evidence, op } = work
  if (op === 'restore') {
    const restored = await api.restoreEvidence(evidence.id, key)
    return restored.ok ? ok({ results: [], evidence: restored.value }) : restored
  }
  const removed = await api.removeEvidence(evidence, key)
  // Not there (any more) is what was asked for: the answer to an earlier sending may have been lost.
  return removed.ok || removed.failure.code === 'not_found' ? ok({ results: [] }) : removed
}
