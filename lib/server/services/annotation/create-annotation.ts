import { resolveW3c, type W3cSelector } from '@/lib/core/anchoring/w3c-selectors'
import { ok, type Result } from '@/lib/core/result'
import type { Span } from '@/lib/core/text/span'
import type { NewAnnotation } from '@/lib/schema/api/annotation'
import type { AnnotationView } from '@/lib/schema/annotation'
import { newId } from '@/lib/server/data/new-id'
import { findCurrentVersion, readVersionText } from '@/lib/server/data/article/version-texts'
import { notFound, type Grant } from '@/lib/server/grants/grant'
import { changeAnnotations } from './change-annotations'

/** Where the new annotation goes: offsets into canonical text, or W3C selectors that find the place. */
export type PlacedAnnotation = Omit<NewAnnotation, 'start' | 'end' | 'selector'> & {
  place: Span | W3cSelector | W3cSelector[]
}

/** Marks a passage. The same passage and tag again gives the annotation that is there, and `created` is false. */
export async function createAnnotation(
  grant: Grant<'annotation:create'>,
  articleId: string,
  { place, ...fields }: PlacedAnnotation,
): Promise<Result<{ annotation: AnnotationView; created: boolean }>> {
  const span = await findPlace(grant, articleId, place)
  if (!span.ok) return span
  const id = newId()
  const { start, end } = span.value
  const changes = [{ op: 'create' as const, id, start, end, ...fields }]
  const changed = await changeAnnotations(grant, articleId, { changes, prefix: () => '' })
  if (!changed.ok) return changed
  const annotation = changed.value.results[0]?.annotation
  if (!annotation) throw new Error('A new annotation has no view.')
  return ok({ annotation, created: annotation.id === id })
}

async function findPlace(
  grant: Grant<'annotation:create'>,
  articleId: string,
  place: PlacedAnnotation['place'],
): Promise<Result<Span>> {
  if ('start' in place && !('type' in place)) return ok(place)
  const version = await findCurrentVersion(grant, articleId)
  if (!version) return notFound('article')
  const found = resolveW3c(await readVersionText(grant, version.id), place)
  if (found.ok) return found
  const { field, ...failure } = found.failure
  return { ok: false, failure: { ...failure, field: field === undefined ? 'selector' : `selector.${field}` } }
}
