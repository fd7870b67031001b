import type { AnnotationChangeResult } from '@/lib/schema/annotation-change'
import {
  planChanges,
  toAnnotationView,
  type PlannableChange,
  type Step,
  type StoredAnnotation,
} from '@/lib/core/annotation/plan-changes'
import { fail, ok, type Failure, type Result } from '@/lib/core/result'
import {
  insertAnnotations,
  lockAnnotations,
  readGround,
  saveAnnotations,
} from '@/lib/server/data/annotation/annotations'
import { recordEvents, type Change } from '@/lib/server/data/workspace/record-event'
import { readVersionText } from '@/lib/server/data/article/version-texts'
import { notFound, sqlTransaction, type Grant } from '@/lib/server/grants/grant'
import { staleVerdict } from '@/lib/server/services/review/stale-verdict'
import { dropEmptyClaims, joinClaims } from '@/lib/server/services/claim/join-claims'

export type Annotating = 'annotation:create' | 'annotation:update' | 'annotation:delete'

/** `versionId` is the version that the offsets are meant in; without it, whichever is current. */
type Asked = {
  changes: readonly PlannableChange[]
  versionId?: string | undefined
  prefix: (index: number) => string
}

/** Lists of this revision, or a later one, contain the changes; older ones do not. */
export type Changed = { results: AnnotationChangeResult[]; revision: number }

/**
 * Makes a list of changes to an article's annotations, all or none. The number of queries does not depend on the
 * length of the list. A failure's field begins with `prefix(index)`.
 */
export function changeAnnotations(
  grant: Grant<Annotating>,
  articleId: string,
  { changes, versionId: meant, prefix }: Asked,
): Promise<Result<Changed>> {
  return sqlTransaction(grant, async (write) => {
    if (!(await lockAnnotations(write, articleId))) return notFound('article')
    const ground = await readGround(write, articleId, wantedBy(changes))
    if (!ground) return notFound('article')
    const { revision, versionId, tagIds, stored } = ground
    if (meant !== undefined && meant !== versionId) return staleVerdict()
    const planned = planChanges(changes, {
      actor: write.actor,
      text: await readVersionText(write, versionId),
      tags: new Set(tagIds.keys()),
      stored,
      now: new Date().toISOString(),
    })
    if (!planned.ok)
      return { ok: false, failure: within(prefix(planned.failure.index), planned.failure.failure) }
    const joined = await joinClaims(write, versionId, planned.value)
    if (!joined.ok) return joined
    const { steps, left, events } = joined.value
    const place = { articleId, versionId, tagIds }
    const written = await insertAnnotations(write, place, steps.flatMap(createdBy))
    if (!written)
      return fail('invalid', 'The id of the new annotation is already in use. Use another id.', {
        field: 'id',
      })
    await saveAnnotations(write, tagIds, steps.flatMap(savedBy))
    const dropped = await dropEmptyClaims(write, left)
    await recordEvents(write, [...events, ...steps.flatMap((step) => toEvents(step, articleId)), ...dropped])
    const changesList = steps.some(({ op }) => op !== 'keep')
    return ok({ results: steps.map(toResult), revision: changesList ? revision + 1 : revision })
  })
}

/** What the changes name, and what they could double: the annotations on the spans they are about. */
function wantedBy(changes: readonly PlannableChange[]) {
  const starts = changes.flatMap((change) => (change.op === 'create' ? [change.start] : []))
  return { ids: changes.map(({ id }) => id), starts: starts.filter(isOffset) }
}

/** Could this number be an offset at all? One that could not is refused by the plan; the database cannot even ask. */
function isOffset(start: number): boolean {
  return start >= 0 && start <= 0x7fffffff
}

function createdBy(step: Step): StoredAnnotation[] {
  return step.op === 'create' ? [step.after] : []
}

function savedBy(step: Step): StoredAnnotation[] {
  return 'before' in step ? [step.after] : []
}

function toResult({ after }: Step): AnnotationChangeResult {
  const { id, revision, deleted } = after
  return { id, revision, annotation: deleted ? null : toAnnotationView(after) }
}

function toEvents(step: Step, articleId: string): Change[] {
  if (step.op === 'keep') return []
  return [
    {
      action: `annotation.${step.op}`,
      subjectType: 'annotation',
      subjectId: step.after.id,
      ...('before' in step && { before: factsOf(step.before) }),
      after: { articleId, ...factsOf(step.after) },
    },
  ]
}

/** What the log keeps of an annotation: not its words, which outlive a deletion nowhere else. */
function factsOf({ tag, anchor, confidence, claimId, note, origin }: StoredAnnotation) {
  const { start, end } = anchor
  const from = origin && { from: origin.tool }
  return { tag, start, end, confidence, claimId, noteLength: note?.length ?? 0, ...from }
}

function within(prefix: string, failure: Failure): Failure {
  return failure.field === undefined ? failure : { ...failure, field: `${prefix}${failure.field}` }
}
