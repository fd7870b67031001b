import { fitsSchema } from '@/components/saving/fits-schema'
import { claimOf, type WorkStep } from '@/lib/core/annotation/work'
import { anchorView } from '@/lib/schema/annotation'
import { annotationChange } from '@/lib/schema/annotation-change'
import { newDecision } from '@/lib/schema/api/review'
import { sentenceEditKind } from '@/lib/schema/sentence-edit'
import * as z from '@/lib/schema/zod'

const correction = z.object({ edit: sentenceEditKind, at: z.int() })

const verdictRef = z.object({ id: z.string(), revision: z.int(), claimId: z.string() })

const work = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('annotations'), changes: z.array(annotationChange) }),
  correction.extend({ kind: z.literal('correct') }),
  z.object({ kind: z.literal('withdraw'), editId: z.string().nullable(), of: z.string(), correction }),
  z.object({
    kind: z.literal('evidence'),
    op: z.enum(['delete', 'restore']),
    evidence: z.object({ id: z.string(), revision: z.int(), claimId: z.string() }),
  }),
  z.object({
    kind: z.literal('verdict'),
    op: z.enum(['withdraw', 'submit']),
    verdict: verdictRef,
  }),
  z.object({
    kind: z.literal('decision'),
    op: z.enum(['withdraw', 'decide']),
    verdict: verdictRef,
    decision: newDecision,
  }),
  z.object({
    kind: z.literal('placing'),
    placing: z.object({ id: z.string(), revision: z.int(), to: anchorView }),
  }),
])

const keptSteps = z.object({
  versionId: z.string(),
  steps: z.array(z.object({ key: z.string(), operationId: z.string(), label: z.string(), work })),
})

/** The reading room's unsent steps, as the browser stores them. `versionId` is the article version they were made on. */
export type KeptSteps = { versionId: string; steps: readonly WorkStep[] }

/** Reads the stored steps. Undefined if another release of Stet stored them in a format that this one does not read. */
export function readKeptSteps(copy: unknown): KeptSteps | undefined {
  return fitsSchema(keptSteps, copy) ? copy : undefined
}

/** Splits steps by whether they can be sent for another version. Those that name a position in the old text cannot. */
export function inOtherVersion(steps: readonly WorkStep[]): { sent: WorkStep[]; left: WorkStep[] } {
  const sent: WorkStep[] = []
  const left: WorkStep[] = []
  for (const step of steps) {
    if (claimOf(step.work) !== undefined) sent.push(step)
    else if (step.work.kind !== 'annotations') left.push(step)
    else {
      const changes = step.work.changes.filter(({ op }) => op !== 'create')
      if (changes.length < step.work.changes.length) left.push(step)
      // Another request than the one of the old text, so under another key.
      if (changes.length > 0)
        sent.push({ ...step, key: `${step.key} again`, work: { kind: 'annotations', changes } })
    }
  }
  return { sent, left }
}
