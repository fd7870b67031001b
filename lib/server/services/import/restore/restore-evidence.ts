import { recordedOf } from '@/lib/core/formats/json/recorded-of'
import { givenSource, someEvidenceFields } from '@/lib/schema/api/source'
import type { ClaimView, EvidenceView, SourceView } from '@/lib/schema/claim'
import { normaliseUrl } from '@/lib/schema/normalise-url'
import {
  deleteOwnArticleEvidence,
  insertRestoredEvidence,
  insertRestoredSources,
  type RestoredEvidence,
  type RestoredSource,
} from '@/lib/server/data/import/restored/insert-restored'
import {
  findKnownEvidence,
  findKnownSources,
  type KnownEvidence,
  type KnownSource,
} from '@/lib/server/data/import/restored/known-rows'
import { newId, newIds } from '@/lib/server/data/new-id'
import { recordEvents, type Change } from '@/lib/server/data/workspace/record-event'
import { extend, type AnyWriteGrant } from '@/lib/server/grants/grant'
import type { Tally } from './create-tally'
import { createKnown, namesOf } from './create-known'

type Context = {
  /** Ours, by the claims' ids in the file. */
  claimIds: ReadonlyMap<string, string>
  workspace: string
  tally: Tally
}

/** The evidence of an export with its sources, by its ids in the file. What could not be added by hand is left out. */
export async function restoreEvidence(
  write: AnyWriteGrant,
  claims: readonly ClaimView[],
  { claimIds, workspace, tally }: Context,
): Promise<Map<string, string>> {
  const creating = extend(write, 'evidence:create')
  const all = claims.flatMap(({ evidence }) => evidence).filter(({ claimId }) => claimIds.has(claimId))
  const known = createKnown(await findKnownEvidence(creating, all.flatMap(namesOf)))
  const found = new Map<string, string>()
  const fresh: EvidenceView[] = []
  for (const one of all) {
    const same = known.take(namesOf(one), (row) => isSameEvidence(row, one, claimIds.get(one.claimId)))
    if (same) found.set(one.id, same.id)
    else if (isValid(one, tally)) fresh.push(one)
  }
  tally.add('evidence', 'existed', found.size)
  tally.add('sources', 'existed', countSources(all) - countSources(fresh))
  const sourceIds = await restoreSources(
    creating,
    fresh.map(({ source }) => source),
    { workspace, tally },
  )
  const ids = newIds(fresh.length)
  const rows = fresh.map((one, index): RestoredEvidence => {
    const { stance, excerpt, locator, note, claimId, source } = one
    return {
      id: ids[index] ?? '',
      claimId: claimIds.get(claimId) ?? '',
      sourceId: sourceIds.get(source.id) ?? '',
      stance,
      excerpt,
      locator,
      note,
      origin: recordedOf(one, workspace),
    }
  })
  await insertRestoredEvidence(creating, rows)
  const refused = await deleteOwnArticleEvidence(creating, ids)
  const kept = rows.filter(({ id }) => !refused.has(id))
  for (const [index, one] of fresh.entries()) {
    const id = ids[index] ?? ''
    if (!refused.has(id)) found.set(one.id, id)
    else tally.leave('evidence', wordsOf(one), 'Its source is an article that makes the claim itself.')
  }
  tally.add('evidence', 'created', kept.length)
  await recordEvents(creating, kept.map(toEvent))
  return found
}

function countSources(evidence: readonly EvidenceView[]): number {
  return new Set(evidence.map(({ source }) => source.id)).size
}

function isValid(one: EvidenceView, tally: Tally): boolean {
  const { stance, excerpt, locator, note, source } = one
  const { url, title, author, publisher, publishedOn, accessedOn } = source
  const fields = someEvidenceFields.safeParse({ stance, excerpt, locator, note })
  const cited = givenSource.safeParse({ url, title, author, publisher, publishedOn, accessedOn })
  const issue = fields.success ? cited.error?.issues[0] : fields.error.issues[0]
  if (!issue) return true
  tally.leave(
    'evidence',
    wordsOf(one),
    `Its ${issue.path.map(String).join('.')} cannot be kept: ${issue.message}`,
  )
  return false
}

function wordsOf({ excerpt, note, source }: EvidenceView): string {
  return excerpt ?? note ?? source.title
}

function isSameEvidence(row: KnownEvidence, one: EvidenceView, claimId: string | undefined): boolean {
  return (
    row.claimId === claimId &&
    row.stance === one.stance &&
    row.excerpt === one.excerpt &&
    row.locator === one.locator &&
    row.note === one.note
  )
}

/** One source of ours for each of the file's: one that is here and says the same, or a new one. */
async function restoreSources(
  write: AnyWriteGrant,
  sources: readonly SourceView[],
  { workspace, tally }: Omit<Context, 'claimIds'>,
): Promise<Map<string, string>> {
  const creating = extend(write, 'source:create')
  const distinct = [...new Map(sources.map((source) => [source.id, source])).values()]
  const known = createKnown(
    await findKnownSources(
      creating,
      distinct.map(({ id }) => id),
    ),
  )
  const found = new Map<string, string>()
  const fresh: RestoredSource[] = []
  for (const source of distinct) {
    const same = known.take([source.id], (row) => isSameSource(row, source))
    const { id: fileId, revision: _, ...fields } = source
    const id = same?.id ?? newId()
    found.set(fileId, id)
    if (same) continue
    const normalizedUrl = fields.url === null ? null : (normaliseUrl(fields.url) ?? null)
    fresh.push({ ...fields, id, normalizedUrl, origin: { tool: 'stet', id: fileId, workspace } })
  }
  await insertRestoredSources(creating, fresh)
  tally.add('sources', 'existed', distinct.length - fresh.length)
  tally.add('sources', 'created', fresh.length)
  await recordEvents(
    creating,
    fresh.map(({ id, url, title }): Change => {
      return {
        action: 'source.create',
        subjectType: 'source',
        subjectId: id,
        after: { url, title, from: 'stet' },
      }
    }),
  )
  return found
}

function isSameSource(row: KnownSource, source: SourceView): boolean {
  return (
    row.url === source.url &&
    row.title === source.title &&
    row.author === source.author &&
    row.publisher === source.publisher &&
    row.publishedOn === source.publishedOn &&
    row.accessedOn === source.accessedOn
  )
}

function toEvent({ id, claimId, sourceId, stance, locator, excerpt, note }: RestoredEvidence): Change {
  const lengths = { excerptLength: excerpt?.length ?? 0, noteLength: note?.length ?? 0 }
  return {
    action: 'evidence.create',
    subjectType: 'evidence',
    subjectId: id,
    after: { claimId, sourceId, stance, locator, ...lengths, from: 'stet' },
  }
}
