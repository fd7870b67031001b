import type { W3cSelector } from '@/lib/core/anchoring/w3c-selectors'
import type { Result } from '@/lib/core/result'
import type { ExternalAnnotation, ExternalDocument, ExternalFile } from './external-file'
import { createGathering, type Gathering } from './create-gathering'
import { given, idIn, listIn, nameIn, objectIn, timeIn, type JsonObject } from './json-fields'
import type { Entry } from './lines-of'
import { quoteIn, selectorIn } from './selectors-in'
import { readBodies } from './web-annotation/bodies'

/** The annotations in a W3C collection, a page of one, a list or a single one; nothing when it is none of these. */
export function webAnnotationsIn(json: unknown): readonly unknown[] | undefined {
  if (Array.isArray(json)) return json.some((one) => isA(one, 'Annotation')) ? listIn(json) : undefined
  const object = objectIn(json)
  if (object === undefined) return undefined
  if (isA(object, 'Annotation')) return [object]
  if (isA(object, 'AnnotationPage')) return listIn(object['items'])
  if (isA(object, 'AnnotationCollection')) return listIn(objectIn(object['first'])?.['items'])
  return undefined
}

/**
 * W3C Web Annotations. Bodies that tag, classify or highlight are labels, other text is the note. Every target with a
 * selector of text becomes an annotation; those on a whole resource, or on
 * something that is not text, are not carried.
 * Targets without a source are about one text. Of a collection, the page that is embedded in it.
 */
export function readWebAnnotations(items: Iterable<Entry>): Result<ExternalFile> {
  const gathering = createGathering()
  const documents = new Map<string, ExternalDocument>()
  for (const { row, json } of items) {
    if (gathering.isFull()) break
    const annotation = objectIn(json)
    if (annotation === undefined || !isA(annotation, 'Annotation'))
      gathering.faulty({ row, message: 'The entry is not an annotation.' })
    else readAnnotation(annotation, row, { gathering, documents })
  }
  return gathering.finish('web-annotation')
}

function isA(json: unknown, type: string): boolean {
  const given = objectIn(json)?.['type']
  return given === type || listIn(given).includes(type)
}

type Reading = { gathering: Gathering; documents: Map<string, ExternalDocument> }

function readAnnotation(annotation: JsonObject, row: number, reading: Reading): void {
  const { labels, note } = readBodies(annotation)
  const targets = manyIn(annotation['target']).flatMap(itemsOf)
  const common = {
    row,
    labels,
    ...given<Partial<ExternalAnnotation>>({
      id: idIn(annotation['id']),
      note,
      author: authorOf(annotation['creator']),
      createdAt: timeIn(annotation['created']),
    }),
  }
  if (targets.length === 0) reading.gathering.faulty({ row, message: 'The annotation has no target.' })
  for (const target of targets) readTarget(target, common, reading)
}

/** Each of the targets that are held together in a set (Web Annotation Vocabulary). */
function itemsOf(target: unknown): readonly unknown[] {
  return ['Composite', 'List', 'Independents'].some((type) => isA(target, type))
    ? listIn(objectIn(target)?.['items'])
    : [target]
}

function readTarget(
  json: unknown,
  common: Omit<ExternalAnnotation, 'place'>,
  { gathering, documents }: Reading,
): void {
  const target = objectIn(json) ?? { source: json }
  const source = sourceOf(target)
  const stated = manyIn(target['selector'])
  const selectors = stated.flatMap((selector): W3cSelector[] => {
    const found = selectorIn(selector)
    return found ? [found] : []
  })
  const { row } = common
  if (source === undefined && stated.length === 0) {
    gathering.faulty({ row, message: 'The target names neither its source nor a place in it.' })
  } else if (selectors.length === 0) {
    gathering.notCarried({
      ...given<{ label: string; document: string }>({ label: common.labels[0], document: source }),
      row,
      message: 'An annotation on a whole page, or on something that is not text.',
    })
  } else {
    const key = source ?? ''
    const document = documents.get(key) ?? gathering.addDocument(documentOf(source, target))
    documents.set(key, document)
    const quote = quoteIn(selectors)
    gathering.addAnnotation(document, {
      ...common,
      place: { kind: 'w3c', selectors },
      ...given<{ quote: string }>({ quote }),
    })
  }
}

/**
 * What the target says its text is. Tools that annotate the page they are on write no source, or an empty one. Beside a
 * selector an id is the target's own, so that it names the text only where it is an address.
 */
function sourceOf(target: JsonObject): string | undefined {
  const source = addressIn(target['source'])
  if (source !== undefined) return source
  const id = nameIn(target['id'])
  return manyIn(target['selector']).length === 0 || isWebAddress(id) ? id : undefined
}

/** Our own exports name the version as their source, and the page that it was seen on as the scope. */
function documentOf(source: string | undefined, target: JsonObject): Omit<ExternalDocument, 'annotations'> {
  if (source === undefined) return { name: 'Text without a source' }
  const versionId = /^urn:uuid:([0-9a-f-]{36})$/i.exec(source)?.[1]?.toLowerCase()
  const url = [source, addressIn(target['scope'])].find(isWebAddress)
  return { name: url ?? source, ...given<{ url: string; versionId: string }>({ url, versionId }) }
}

function isWebAddress(address: string | undefined): boolean {
  return /^https?:/i.test(address ?? '')
}

function addressIn(json: unknown): string | undefined {
  return nameIn(json) ?? nameIn(objectIn(json)?.['id'])
}

function authorOf(json: unknown): string | undefined {
  const [creator] = manyIn(json)
  return nameIn(objectIn(creator)?.['name']) ?? addressIn(creator)
}

/** JSON-LD leaves the brackets off a list of one. */
function manyIn(json: unknown): readonly unknown[] {
  if (json === undefined || json === null) return []
  return Array.isArray(json) ? json : [json]
}
