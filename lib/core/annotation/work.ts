import type { AnnotationView } from '@/lib/schema/annotation'
import type { SentenceEditKind } from '@/lib/schema/sentence-edit'
import type { NewDecision } from '@/lib/schema/api/review'
import { invertChanges } from './annotation-change'
import type { AnnotationChange, AnnotationFields } from '@/lib/schema/annotation-change'
import type { Placing } from './placing'

/**
 * One thing done in the reading room: a list of annotation changes, a correction of the sentences, taking such a
 * correction back, deleting evidence and bringing it back, withdrawing a submitted verdict and submitting it again, taking
 * a decision on a verdict back and deciding so again, or putting an annotation where it belongs in a changed text.
 * `editId` is null until the server has answered the correction that `of` names.
 */
export type Work =
  | { kind: 'annotations'; changes: readonly AnnotationChange[] }
  | ({ kind: 'correct' } & SentenceCorrection)
  | { kind: 'withdraw'; editId: string | null; of: string; correction: SentenceCorrection }
  | { kind: 'evidence'; op: 'delete' | 'restore'; evidence: EvidenceRef }
  | { kind: 'verdict'; op: 'withdraw' | 'submit'; verdict: VerdictRef }
  | { kind: 'decision'; op: 'withdraw' | 'decide'; verdict: VerdictRef; decision: NewDecision }
  | { kind: 'placing'; placing: Placing }

export type VerdictRef = { id: string; revision: number; claimId: string }
export type EvidenceRef = { id: string; revision: number; claimId: string }

/** A correction of the sentences without its id, which the server gives; see `SentenceEdit`. */
export type SentenceCorrection = { edit: SentenceEditKind; at: number }

/**
 * Work on its way to the server or in the history. `key` names one sending of it and makes sending twice harmless;
 * `operationId` stays the same however often the thing is undone and done again; steps that share it were done as one.
 */
export type WorkStep = { key: string; operationId: string; label: string; work: Work }

/** Something done that undo cannot take back: `final` says so, and what to do instead. */
export type FinalStep = { operationId: string; label: string; final: string }
export type UndoEntry = WorkStep | FinalStep

/** Whether an entry of the history only says why undo cannot take it back. */
export function isFinal(entry: UndoEntry): entry is FinalStep {
  return 'final' in entry
}

/** An annotation as it was: what its author can change of it, and where it was. */
export type Earlier = AnnotationFields & Partial<Pick<AnnotationView, 'anchor'>>

/** The step that takes `step` back, keyed `key`. `before` finds an annotation as it was. */
export function invertStep(
  step: WorkStep,
  key: string,
  before: (id: string) => Earlier | undefined,
): WorkStep {
  return { key, operationId: step.operationId, label: step.label, work: invertWork(step, before) }
}

function invertWork({ key, work }: WorkStep, before: (id: string) => Earlier | undefined): Work {
  switch (work.kind) {
    case 'annotations':
      return { kind: 'annotations', changes: invertChanges(work.changes, before, revisionsOf(work.changes)) }
    case 'correct':
      return { kind: 'withdraw', editId: null, of: key, correction: { edit: work.edit, at: work.at } }
    case 'withdraw':
      return { kind: 'correct', ...work.correction }
    case 'evidence':
    case 'verdict':
    case 'decision':
      return invertClaimWork(work)
    case 'placing': {
      const to = before(work.placing.id)?.anchor
      return to ? { kind: 'placing', placing: { ...work.placing, to } } : work
    }
  }
}

/** Work on a claim rather than on the article. */
type ClaimWork = Extract<Work, { kind: 'evidence' | 'verdict' | 'decision' }>

function invertClaimWork(work: ClaimWork): Work {
  switch (work.kind) {
    case 'evidence':
      return { ...work, op: work.op === 'delete' ? 'restore' : 'delete' }
    case 'verdict':
      return { ...work, op: work.op === 'withdraw' ? 'submit' : 'withdraw' }
    case 'decision':
      return { ...work, op: work.op === 'withdraw' ? 'decide' : 'withdraw' }
  }
}

/** The claim that a work is about, where it is about one rather than the article. */
export function claimOf(work: Work): string | undefined {
  if (work.kind === 'evidence') return work.evidence.claimId
  return work.kind === 'verdict' || work.kind === 'decision' ? work.verdict.claimId : undefined
}

/** Until the answer tells the next revision, the inverse is based on the same one; `rebaseStep` corrects it. */
function revisionsOf(changes: readonly AnnotationChange[]) {
  return changes.map((change) => ({
    id: change.id,
    revision: change.op === 'create' ? 0 : change.revision,
    annotation: null,
  }))
}

/** What the server's answer to one step teaches the steps still to come. */
export type Learned = {
  revisions: ReadonlyMap<string, number>
  edit?: { of: string; id: string } | undefined
}

/** The step with the revisions, and the id of the sentence edit, that an earlier answer has made known. */
export function rebaseStep(step: WorkStep, { revisions, edit }: Learned): WorkStep {
  const { work } = step
  switch (work.kind) {
    case 'annotations':
      return {
        ...step,
        work: { kind: 'annotations', changes: work.changes.map((each) => rebase(each, revisions)) },
      }
    case 'withdraw':
      return edit && work.of === edit.of ? { ...step, work: { ...work, editId: edit.id } } : step
    case 'correct':
      return step
    case 'evidence':
    case 'verdict':
    case 'decision':
      return { ...step, work: rebaseClaimWork(work, revisions) }
    case 'placing': {
      const revision = revisions.get(work.placing.id)
      return revision === undefined
        ? step
        : { ...step, work: { ...work, placing: { ...work.placing, revision } } }
    }
  }
}

function rebaseClaimWork(work: ClaimWork, revisions: ReadonlyMap<string, number>): Work {
  const { id, revision: known } = work.kind === 'evidence' ? work.evidence : work.verdict
  const revision = revisions.get(id) ?? known
  return work.kind === 'evidence'
    ? { ...work, evidence: { ...work.evidence, revision } }
    : { ...work, verdict: { ...work.verdict, revision } }
}

function rebase(change: AnnotationChange, revisions: ReadonlyMap<string, number>): AnnotationChange {
  const revision = revisions.get(change.id)
  return change.op === 'create' || revision === undefined ? change : { ...change, revision }
}
