import type { AnnotationChangeResult } from '@/lib/schema/annotation-change'
import type { ExternalDocument } from '@/lib/core/formats/external/external-file'
import { ok, type Result } from '@/lib/core/result'
import type { AnnotationOrigin, ExternalRow } from '@/lib/schema/external-annotation'
import { readVersionContent } from '@/lib/server/data/article/article-versions'
import { listImportedEarlier } from '@/lib/server/data/import/external-targets'
import { findCurrentVersion } from '@/lib/server/data/article/version-texts'
import { extend, notFound, type Grant } from '@/lib/server/grants/grant'
import { changeAnnotations } from '@/lib/server/services/annotation/change-annotations'
import {
  placeExternalAnnotations,
  type Candidate,
  type Create,
  type Placing,
} from './place-external-annotations'

type ImportOptions = Omit<Placing, 'target'> & { documents: readonly ExternalDocument[] }

/** How often the article's version may change under our hands before we give up. */
const ATTEMPTS = 2

/**
 * Brings the annotations of documents into one article, all that have a place in one transaction. Gives a row for every
 * label of every annotation.
 */
export async function importIntoArticle(
  grant: Grant<'annotation:create'>,
  articleId: string,
  options: ImportOptions,
): Promise<Result<ExternalRow[]>> {
  for (let attempt = 1; ; attempt += 1) {
    const rows = await tryToImport(grant, articleId, options)
    if (rows.ok || rows.failure.code !== 'conflict' || attempt === ATTEMPTS) return rows
  }
}

async function tryToImport(
  grant: Grant<'annotation:create'>,
  articleId: string,
  { documents, ...placing }: ImportOptions,
): Promise<Result<ExternalRow[]>> {
  const version = await findCurrentVersion(grant, articleId)
  if (!version) return notFound('article')
  const content = await readVersionContent(extend(grant, 'article:read'), version.id)
  const target = { ...content, language: version.language }
  const candidates: Candidate[] = []
  for (const document of documents) {
    const placed = await placeExternalAnnotations(document, { ...placing, target })
    if (!placed.ok) return placed
    for (const candidate of placed.value) candidates.push(candidate)
  }
  const before = new Set(
    (await listImportedEarlier(grant, articleId)).flatMap(({ tag, origin }) => keyOf(origin, tag)),
  )
  const fresh = candidates.flatMap(({ row, change }) =>
    change && !isAmong(before, change) ? [{ row, change }] : [],
  )
  const changed = await changeAll(grant, articleId, {
    changes: fresh.map(({ change }) => change),
    versionId: version.id,
  })
  if (!changed.ok) return changed
  const outcomes = outcomesOf(fresh, changed.value)
  return ok(
    candidates.map(({ row, change }): ExternalRow => {
      if (!change) return row
      const settled = outcomes.get(change.id) ?? existed(row, 'It was already imported.')
      return { ...settled, articleId }
    }),
  )
}

async function changeAll(
  grant: Grant<'annotation:create'>,
  articleId: string,
  { changes, versionId }: { changes: readonly Create[]; versionId: string },
): Promise<Result<AnnotationChangeResult[]>> {
  if (changes.length === 0) return ok([])
  const changed = await changeAnnotations(grant, articleId, { changes, versionId, prefix: () => '' })
  return changed.ok ? ok(changed.value.results) : changed
}

/** The same member, span and tag is one annotation: what was there, or came first in the file, stands. */
function outcomesOf(
  fresh: readonly { row: ExternalRow; change: Create }[],
  results: readonly AnnotationChangeResult[],
): Map<string, ExternalRow> {
  const rows = new Map(fresh.map(({ row, change }) => [change.id, row.row]))
  const outcomes = new Map<string, ExternalRow>()
  for (const [index, { row, change }] of fresh.entries()) {
    const result = results[index]
    if (!result) throw new Error('A change has no result.')
    if (result.id === change.id) {
      outcomes.set(change.id, { ...row, outcome: 'created', annotationId: result.id })
      continue
    }
    const first = rows.get(result.id)
    const same =
      first === undefined
        ? 'You had already applied this tag to these words.'
        : `Row ${String(first)} applies the same tag to the same words.`
    const isLost = change.note !== null && change.note !== result.annotation?.note
    const reason = isLost ? `${same} Its note was not imported.` : same
    outcomes.set(change.id, { ...existed(row, reason), annotationId: result.id })
  }
  return outcomes
}

function existed(row: ExternalRow, reason: string): ExternalRow {
  return { ...row, outcome: 'existed', status: null, reason }
}

/** What was imported before is known by its id in the other tool, wherever a person has placed it since. */
function isAmong(before: ReadonlySet<string>, { imported, tag }: Create): boolean {
  return imported !== undefined && keyOf(imported.origin, tag).some((key) => before.has(key))
}

/** Numbers that doccano counts up are another annotation's in the next project. */
function keyOf({ tool, id }: AnnotationOrigin, tag: string): string[] {
  return id === undefined || tool === 'doccano' ? [] : [`${tool} ${id} ${tag}`]
}
