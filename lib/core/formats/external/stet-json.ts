import { STET_EXPORT } from '@/lib/core/formats/json/header'
import { fail, type Result } from '@/lib/core/result'
import { validateText } from '@/lib/core/text/validate-text'
import type { ExternalAnnotation, ExternalFile } from './external-file'
import { createGathering } from './create-gathering'
import {
  given,
  idIn,
  listIn,
  nameIn,
  objectIn,
  timeIn,
  wholeIn,
  wordsIn,
  type JsonObject,
} from './json-fields'

/** Is this an export of ours? */
export function isStetJson(json: unknown): boolean {
  return objectIn(json)?.['format'] === STET_EXPORT
}

/**
 * The annotations of an export of ours, of any version of it: an entry that is broken does not cost the others. Those
 * that had lost their place have only their words to find it by.
 */
export function readStetJson(json: unknown): Result<ExternalFile> {
  const model = objectIn(json) ?? {}
  const article = objectIn(model['article']) ?? {}
  const { text } = article
  const valid =
    typeof text === 'string' ? validateText(text) : fail('invalid', 'The export has no article text.')
  if (!valid.ok) return { ok: false, failure: { ...valid.failure, field: 'file' } }
  const gathering = createGathering()
  const document = gathering.addDocument({
    name: nameIn(article['title']) ?? 'Article',
    text: valid.value,
    ...given<{ url: string; versionId: string }>({
      url: nameIn(article['url']),
      versionId: idIn(objectIn(article['version'])?.['id']),
    }),
  })
  for (const [index, item] of listIn(model['annotations']).entries()) {
    if (gathering.isFull()) break
    const row = index + 1
    const annotation = annotationOf(objectIn(item) ?? {}, row)
    if (annotation) gathering.addAnnotation(document, annotation)
    else gathering.faulty({ row, document: document.name, message: 'The annotation has no position.' })
  }
  return gathering.finish('stet')
}

function annotationOf(annotation: JsonObject, row: number): ExternalAnnotation | undefined {
  const anchor = objectIn(annotation['anchor']) ?? {}
  const place = placeOf(anchor)
  if (place === undefined) return undefined
  const tag = nameIn(annotation['tag'])
  return {
    row,
    labels: tag === undefined ? [] : [tag],
    place,
    ...given<Partial<ExternalAnnotation>>({
      id: idIn(annotation['id']),
      note: wordsIn(annotation['note']),
      author: nameIn(objectIn(annotation['member'])?.['name']),
      createdAt: timeIn(annotation['createdAt']),
      quote: wordsIn(anchor['exact']),
    }),
  }
}

function placeOf(anchor: JsonObject): ExternalAnnotation['place'] | undefined {
  const [start, end] = [wholeIn(anchor['start']), wholeIn(anchor['end'])]
  if (start !== undefined && end !== undefined) return { kind: 'offsets', start, end }
  const exact = wordsIn(anchor['exact'])
  if (exact === undefined) return undefined
  const context = given<{ prefix: string; suffix: string }>({
    prefix: wordsIn(anchor['prefix']),
    suffix: wordsIn(anchor['suffix']),
  })
  return { kind: 'w3c', selectors: [{ type: 'TextQuoteSelector', exact, ...context }] }
}
