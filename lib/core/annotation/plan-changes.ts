import { describe } from '@/lib/core/anchoring/describe'
import { isCheckable } from '@/lib/core/codebook/base-tags'
import { decide, type Actor } from '@/lib/core/permissions/decide'
import { annotationFacts } from '@/lib/core/permissions/row-facts'
import { fail, ok, type Failure, type Result } from '@/lib/core/result'
import { checkSpan } from '@/lib/core/text/span'
import type { AnchorView, AnnotationView } from '@/lib/schema/annotation'
import type { AnnotationOrigin } from '@/lib/schema/external-annotation'
import type { AnnotationChange, AnnotationFields } from '@/lib/schema/annotation-change'

/** An annotation with what its readers are not shown. `leftClaimId` is the claim it was at before it lost its tag. */
export type StoredAnnotation = AnnotationView & { deleted: boolean; leftClaimId: string | null }

/** What is known of an annotation that another tool made: where from, and how surely it stands where it is put. */
export type ImportedEarlier = { origin: AnnotationOrigin } & Pick<AnchorView, 'status' | 'score' | 'was'>

/**
 * A change as it is planned. A single request may also choose the claim, and need not name the revision it saw; what is
 * created may have been imported.
 */
export type PlannableChange =
  | (Extract<AnnotationChange, { op: 'create' }> & { imported?: ImportedEarlier })
  | {
      op: 'update'
      id: string
      revision: number | undefined
      set: Partial<AnnotationFields> & { claimId?: string }
    }
  | { op: 'delete' | 'restore'; id: string; revision: number | undefined }

/** One change worked out. `keep` is a `create` of what is there already. */
export type Step =
  | { op: 'create' | 'keep'; after: StoredAnnotation }
  | { op: 'update' | 'delete' | 'restore'; before: StoredAnnotation; after: StoredAnnotation }

/** What the changes are made to. `stored` holds every annotation they name, and the actor's own on the same spans. */
export type Ground = {
  actor: Actor & { name: string }
  text: string
  tags: ReadonlySet<string>
  stored: readonly StoredAnnotation[]
  now: string
}

export type ChangeFailure = { index: number; failure: Failure }

/**
 * Works out what a list of changes leads to, each seeing the ones before it, or which change cannot be made and why.
 * The claims that checkable annotations join are chosen afterwards: where one is needed `claimId` is null.
 */
export function planChanges(
  changes: readonly PlannableChange[],
  ground: Ground,
): Result<Step[], ChangeFailure> {
  const byId = new Map(ground.stored.map((one) => [one.id, one]))
  const marks = new Map(
    ground.stored.filter((one) => isMark(one, ground.actor)).map((one) => [markOf(one), one]),
  )
  const steps: Step[] = []
  const touched = new Set<string>()
  for (const [index, change] of changes.entries()) {
    const step = touched.has(change.id)
      ? fail('invalid', 'A list may change an annotation only once.', { field: 'id' })
      : planChange(change, byId.get(change.id), { ground, marks })
    if (!step.ok) return { ok: false, failure: { index, failure: step.failure } }
    touched.add(change.id)
    if ('before' in step.value) marks.delete(markOf(step.value.before))
    if (!step.value.after.deleted) marks.set(markOf(step.value.after), step.value.after)
    steps.push(step.value)
  }
  return ok(steps)
}

/** Must this annotation still be given a claim? */
export function needsClaim({ deleted, tag, claimId }: StoredAnnotation): boolean {
  return !deleted && claimId === null && isCheckable(tag)
}

type Context = { ground: Ground; marks: ReadonlyMap<string, StoredAnnotation> }

function planChange(
  change: PlannableChange,
  stored: StoredAnnotation | undefined,
  context: Context,
): Result<Step> {
  if (change.op === 'create') return planCreate(change, stored, context)
  const before = findChangeable(change, stored, context.ground.actor)
  if (!before.ok) return before
  switch (change.op) {
    case 'update':
      return planUpdate(before.value, change.set, context)
    case 'delete':
      return ok({
        op: 'delete',
        before: before.value,
        after: { ...next(before.value, context), deleted: true },
      })
    case 'restore':
      return planRestore(before.value, context)
  }
}

type Create = Extract<PlannableChange, { op: 'create' }>

function planCreate(
  change: Create,
  stored: StoredAnnotation | undefined,
  { ground, marks }: Context,
): Result<Step> {
  const { actor, text, now } = ground
  const { id, start, end, tag, note = null, confidence = null, imported } = change
  const { origin = null, ...sureness } = imported ?? { status: 'exact' as const, score: 1 }
  const span = checkSpan(text, { start, end })
  if (!span.ok) return span
  const known = checkTag(tag, ground)
  if (!known.ok) return known
  const twin = marks.get(markOf({ tag, anchor: { start, end } }))
  if (twin) return ok({ op: 'keep', after: twin })
  if (stored) return fail('invalid', 'Another annotation already has this id. Use a new id.', { field: 'id' })
  return ok({
    op: 'create',
    after: {
      id,
      revision: 1,
      tag,
      note,
      confidence,
      claimId: null,
      approved: false,
      member: { memberId: actor.memberId, name: actor.name },
      origin,
      anchor: { start, end, ...describe(text, span.value), ...sureness },
      createdAt: now,
      updatedAt: now,
      deleted: false,
      leftClaimId: null,
    },
  })
}

type Set = Extract<PlannableChange, { op: 'update' }>['set']

function planUpdate(before: StoredAnnotation, set: Set, context: Context): Result<Step> {
  const { claimId, ...fields } = set
  const known = checkTag(set.tag ?? before.tag, context.ground)
  if (!known.ok) return known
  const after = withClaim({ ...next(before, context), ...fields }, claimId)
  if (claimId !== undefined && after.claimId !== claimId) {
    return fail('invalid', 'Only a fact or an unsupported claim can be linked to a claim.', {
      field: 'claimId',
    })
  }
  const twin = context.marks.get(markOf(after))
  if (twin && twin.id !== after.id) return isMarkedAlready('tag')
  return ok({ op: 'update', before, after })
}

function planRestore(before: StoredAnnotation, context: Context): Result<Step> {
  if (context.marks.has(markOf(before))) return isMarkedAlready('id')
  return ok({ op: 'restore', before, after: { ...next(before, context), deleted: false } })
}

/** An annotation leaves its claim when its tag needs none, and comes back to it when the tag does again. */
function withClaim(after: StoredAnnotation, chosen: string | undefined): StoredAnnotation {
  if (!isCheckable(after.tag)) {
    return { ...after, claimId: null, leftClaimId: after.claimId ?? after.leftClaimId, approved: false }
  }
  return { ...after, claimId: chosen ?? after.claimId ?? after.leftClaimId, leftClaimId: null }
}

type Existing = Exclude<PlannableChange, { op: 'create' }>

function findChangeable({ op, revision }: Existing, stored: StoredAnnotation | undefined, actor: Actor) {
  if (!stored) return missing()
  const row = annotationFacts(stored)
  if (!decide('annotation:read', actor, row)) return missing()
  if (!decide(op === 'update' ? 'annotation:update' : 'annotation:delete', actor, row)) {
    return row.ownerId === actor.memberId
      ? fail(
          'forbidden',
          'This annotation cannot be changed because an editor has approved the verdict on its claim.',
        )
      : fail('forbidden', 'Only the author can change this annotation.')
  }
  if (stored.deleted !== (op === 'restore')) {
    return op === 'restore' ? fail('conflict', 'This annotation is not deleted.') : missing()
  }
  if (revision !== undefined && revision !== stored.revision) {
    return fail('conflict', 'This annotation has changed since you opened it.', {
      field: 'revision',
      current: toAnnotationView(stored),
    })
  }
  return ok(stored)
}

/** The annotation as its readers are shown it. */
export function toAnnotationView({ deleted, leftClaimId, ...view }: StoredAnnotation): AnnotationView {
  return view
}

function checkTag(tag: string, { tags }: Ground): Result<string> {
  if (tags.has(tag)) return ok(tag)
  return fail('invalid', `The codebook has no tag "${tag}". Available tags: ${[...tags].join(', ')}.`, {
    field: 'tag',
  })
}

function isMarkedAlready(field: string): Result<never> {
  return fail('invalid', 'You have already applied this tag to this passage.', { field })
}

function missing(): Result<never> {
  return fail('not_found', 'This annotation was not found.')
}

function next(before: StoredAnnotation, { ground }: Context): StoredAnnotation {
  return { ...before, revision: before.revision + 1, updatedAt: ground.now }
}

function isMark({ deleted, member }: StoredAnnotation, actor: Actor): boolean {
  return !deleted && member.memberId === actor.memberId
}

type Marked = {
  tag: string
  anchor: { start: number | null; end: number | null }
  id?: string
  origin?: AnnotationOrigin | null
}

/**
 * The same member, span and tag is one annotation; of those imported from our own JSON, also the same recorded
 * author. An orphan keeps to itself: its words are nowhere to be compared.
 */
function markOf({ tag, anchor, id, origin }: Marked): string {
  if (anchor.start === null || anchor.end === null) return `orphan ${id ?? ''}`
  return `${anchor.start}-${anchor.end} ${tag} ${recordedAuthor(origin)}`
}

/** The author that an export of ours names; nothing for work of the member's own. */
export function recordedAuthor(origin: AnnotationOrigin | null | undefined): string {
  return origin?.tool === 'stet' ? (origin.author ?? '') : ''
}
