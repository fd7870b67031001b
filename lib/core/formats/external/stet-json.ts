import { STET_EXPORT } from '@/lib/core/formats/json/header'
import { readStetExport } from '@/lib/core/formats/json/read-stet-export'
import { fail, ok, type Result } from '@/lib/core/result'
import type { AnnotationView } from '@/lib/schema/annotation'
import type { ExternalAnnotation, ExternalFile } from './external-file'
import { createGathering } from './create-gathering'
import { objectIn } from './json-fields'

/** Is this an export of ours? */
export function isStetJson(json: unknown): boolean {
  return objectIn(json)?.['format'] === STET_EXPORT
}

/**
 * An export of ours, whole. One that does not fit together is refused whole, naming the place: half a review would say
 * something else than the whole.
 */
export function readStetJson(json: unknown): Result<ExternalFile> {
  const model = readStetExport(json)
  if (!model.ok) return blame(model.failure.message, model.failure.field)
  const { article, annotations } = model.value
  const gathering = createGathering()
  const document = gathering.addDocument({
    name: article.title,
    text: article.text,
    versionId: article.version.id,
    ...(article.url !== null && { url: article.url }),
  })
  for (const [index, annotation] of annotations.entries())
    gathering.addAnnotation(document, toExternal(annotation, index + 1))
  const file = gathering.finish('stet')
  return file.ok ? ok({ ...file.value, whole: model.value }) : file
}

function blame(message: string, place: string | undefined): Result<never> {
  const at = place ? ` (at ${place})` : ''
  return fail('invalid', `The export cannot be read. ${message}${at}`, { field: 'file' })
}

function toExternal(
  { id, tag, note, member, anchor, createdAt }: AnnotationView,
  row: number,
): ExternalAnnotation {
  return {
    row,
    id,
    labels: [tag],
    ...(note !== null && { note }),
    author: member.name,
    createdAt,
    place: placeOf(anchor),
    quote: anchor.exact,
  }
}

/** One that had lost its place has only its words to find it by. */
function placeOf({
  start,
  end,
  exact,
  prefix,
  suffix,
}: AnnotationView['anchor']): ExternalAnnotation['place'] {
  if (start !== null && end !== null) return { kind: 'offsets', start, end }
  return { kind: 'w3c', selectors: [{ type: 'TextQuoteSelector', exact, prefix, suffix }] }
}
