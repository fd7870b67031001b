import { createHash } from 'node:crypto'
import type { Step } from '@/lib/core/annotation/plan-changes'
import type { PlacingTarget } from '@/lib/core/formats/external/create-placer'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Export } from '@/lib/schema/export'
import type { ExternalReport, ExternalRow, Restored } from '@/lib/schema/external-annotation'
import { insertAnnotations, lockAnnotations, readGround } from '@/lib/server/data/annotation/annotations'
import { readVersionContent } from '@/lib/server/data/article/article-versions'
import { findCurrentVersion } from '@/lib/server/data/article/version-texts'
import { findKnownAnnotations } from '@/lib/server/data/import/restored/known-rows'
import { recordEvents, type Change } from '@/lib/server/data/workspace/record-event'
import { readWorkspace } from '@/lib/server/data/workspace/read-workspace'
import { extend, notFound, transaction, type Grant, type WriteGrant } from '@/lib/server/grants/grant'
import { dropEmptyClaims, joinClaims } from '@/lib/server/services/claim/join-claims'
import type { Destination } from '@/lib/server/services/import/find-destinations'
import { staleVerdict } from '@/lib/server/services/review/stale-verdict'
import { createKnown, namesOf } from './create-known'
import { createTally, type Tally } from './create-tally'
import { insertRestoredArticle, prepareRestored, type PreparedArticle } from './restore-article'
import { restoreClaims } from './restore-claims'
import { restoreEvidence } from './restore-evidence'
import { restoreVerdicts } from './restore-verdicts'
import { planAnnotations, rowOf, type RestoredAnnotation } from './restored-annotations'

type Request = {
  model: Export
  bytes: Uint8Array<ArrayBuffer>
  /** The tag that each of the file's becomes, null to leave it out; without an entry, the tag of the same key. */
  mapping: ReadonlyMap<string, string | null>
  destination: Destination
}

type RestoredReport = Pick<ExternalReport, 'rows' | 'articles'> & { restored?: Restored }

/** Everything that is needed to do all of this by hand. */
const NEEDED = [
  'article:import',
  'sentence:edit',
  'claim:create',
  'source:create',
  'evidence:create',
  'verdict:write',
  'verdict:submit',
] as const

/**
 * Restores an export of ours: the article, unless it is here, its annotations, claims, sources, evidence and verdicts,
 * in one transaction. The importing member owns all of it; the recorded authors are kept beside it. None of it is approved.
 */
export async function restoreExport(
  grant: Grant<'annotation:create'>,
  { model, bytes, mapping, destination }: Request,
): Promise<Result<RestoredReport>> {
  for (const permission of NEEDED) extend(grant, permission)
  const { article } = model
  if (createHash('sha256').update(article.text).digest('hex') !== article.version.sha256)
    return fail('invalid', 'The export cannot be read. Its SHA-256 is not that of its text.', {
      field: 'file',
    })
  if (destination.kind === 'none') return ok({ rows: leftRows(model, destination.reason), articles: [] })
  const tally = createTally()
  const target = await openTarget(grant, { model, bytes, destination, tally })
  if (!target.ok) return target
  const tags = new Set((await readWorkspace(extend(grant, 'workspace:read'))).tags.map(({ key }) => key))
  const annotations = await planAnnotations(model, {
    content: target.value.content,
    tagOf: (tag) => mapping.get(tag) ?? (mapping.has(tag) || !tags.has(tag) ? null : tag),
    member: { memberId: grant.actor.memberId, name: grant.actor.name },
    now: new Date(),
  })
  if (!annotations.ok) return annotations
  const work = { model, target: target.value, annotations: annotations.value, tally }
  return transaction(grant, (write) => restore(write, work))
}

function leftRows(model: Export, reason: string): ExternalRow[] {
  return model.annotations.map((annotation, index) => ({ ...rowOf(model, annotation, index + 1), reason }))
}

type Target = { content: PlacingTarget; title: string } & (
  { kind: 'new'; prepared: PreparedArticle } | { kind: 'found'; articleId: string; versionId: string }
)

async function openTarget(
  grant: Grant<'annotation:create'>,
  { model, bytes, destination, tally }: Omit<Request, 'mapping'> & { tally: Tally },
): Promise<Result<Target>> {
  if (destination.kind !== 'found') {
    const prepared = await prepareRestored(model, bytes, tally)
    if (!prepared.ok) return prepared
    const { details, version } = prepared.value
    const content = { ...version, language: details.language }
    return ok({ kind: 'new', content, title: details.title, prepared: prepared.value })
  }
  const { articleId, title } = destination
  const version = await findCurrentVersion(grant, articleId)
  if (!version) return notFound('article')
  tally.remark(
    'article details',
    model.article.title,
    'The article is here already and keeps its own details.',
  )
  const content = await readVersionContent(extend(grant, 'article:read'), version.id)
  return ok({
    kind: 'found',
    content: { ...content, language: version.language },
    title,
    articleId,
    versionId: version.id,
  })
}

type Work = { model: Export; target: Target; annotations: RestoredAnnotation[]; tally: Tally }

async function restore(
  write: WriteGrant<'annotation:create'>,
  { model, target, annotations, tally }: Work,
): Promise<Result<RestoredReport>> {
  const place =
    target.kind === 'new'
      ? await insertRestoredArticle(write, target.prepared, { model, tally })
      : { articleId: target.articleId, versionId: target.versionId }
  const { articleId } = place
  if (!(await lockAnnotations(write, articleId))) return notFound('article')
  const ground = await readGround(write, articleId, { ids: [], starts: [] })
  if (ground?.versionId !== place.versionId) return staleVerdict()
  const existing = await findExisting(write, articleId, model)
  const fresh = annotations.filter(({ annotation, fileId }) => annotation && !existing.has(fileId))
  const workspace = model.workspace.name
  const claims = wantedClaims(model, { annotations, existing, tally })
  const claimIds = await restoreClaims(write, claims, { workspace, tally })
  const steps = fresh.flatMap(({ annotation }): Step[] => {
    if (!annotation) return []
    const { claimId } = annotation
    const after = { ...annotation, claimId: claimId === null ? null : (claimIds.get(claimId) ?? null) }
    return [{ op: 'create', after }]
  })
  const joined = await joinClaims(write, place.versionId, steps)
  if (!joined.ok) return joined
  await insertAnnotations(
    write,
    { ...place, tagIds: ground.tagIds },
    joined.value.steps.map(({ after }) => after),
  )
  const dropped = await dropEmptyClaims(write, joined.value.left)
  await recordEvents(write, [
    ...joined.value.events,
    ...joined.value.steps.map((step) => toEvent(step, articleId)),
    ...dropped,
  ])
  const evidenceIds = await restoreEvidence(write, claims, { claimIds, workspace, tally })
  await restoreVerdicts(write, claims, { claimIds, evidenceIds, workspace, tally })
  const rows = annotations.map((one) => settle(one, existing.get(one.fileId), articleId))
  const created = rows.filter(({ outcome }) => outcome === 'created').length
  const told = { articleId, title: target.title, isNew: target.kind === 'new', created }
  return ok({ rows, articles: [told], restored: tally.result() })
}

/** The annotations of the file that are in the article already, by their ids in the file. */
async function findExisting(
  write: WriteGrant<'annotation:create'>,
  articleId: string,
  { annotations }: Export,
): Promise<Map<string, string>> {
  const known = createKnown(await findKnownAnnotations(write, articleId, annotations.flatMap(namesOf)))
  return new Map(
    annotations.flatMap((annotation): [string, string][] => {
      const row = known.take(namesOf(annotation), () => true)
      return row ? [[annotation.id, row.id]] : []
    }),
  )
}

/** A claim comes along with an annotation that it occurs at. */
function wantedClaims(
  { claims, annotations: recorded }: Export,
  {
    annotations,
    existing,
    tally,
  }: Pick<Work, 'annotations' | 'tally'> & { existing: ReadonlyMap<string, string> },
): Export['claims'] {
  const wanted = new Set([
    ...annotations.map(({ annotation }) => annotation?.claimId),
    ...recorded.filter(({ id }) => existing.has(id)).map(({ claimId }) => claimId),
  ])
  return claims.filter((claim) => {
    if (wanted.has(claim.id)) return true
    tally.leave('claims', claim.text, 'No annotation that it occurs at was imported.')
    return false
  })
}

function settle(
  { row, annotation }: RestoredAnnotation,
  existing: string | undefined,
  articleId: string,
): ExternalRow {
  if (existing !== undefined)
    return {
      ...row,
      outcome: 'existed',
      status: null,
      reason: 'It is here already.',
      articleId,
      annotationId: existing,
    }
  return annotation ? { ...row, outcome: 'created', articleId, annotationId: annotation.id } : row
}

function toEvent({ after }: Step, articleId: string): Change {
  const { id, tag, anchor, confidence, claimId, note } = after
  const { start, end } = anchor
  return {
    action: 'annotation.create',
    subjectType: 'annotation',
    subjectId: id,
    after: { articleId, tag, start, end, confidence, claimId, noteLength: note?.length ?? 0, from: 'stet' },
  }
}
