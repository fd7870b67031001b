import type { ExternalAnnotation, ExternalDocument } from '@/lib/core/formats/external/external-file'
import { fail, ok, type Result } from '@/lib/core/result'
import type { ExternalRow } from '@/lib/schema/external-annotation'
import type { AnnotatedPage, ReadPage } from '@/lib/ingest/child/read-annotated-pages'
import { readPagesInChild } from '@/lib/ingest/child/read-pages-in-child'
import type { PlaceInPage } from '@/lib/ingest/html/page-text'
import { withHash, type ExternalContent, type ReadDocument } from '@/lib/ingest/thread/read-annotations'

/**
 * Reads the pages that a file brings as markup, all in one other process. Such a document then has the text of the
 * article that would be made of it, and its annotations offsets in it; what is not found by path keeps its words alone.
 */
export async function readAnnotatedDocuments(content: ExternalContent): Promise<Result<ExternalContent>> {
  const pages = content.documents.flatMap((document) => pageOf(document) ?? [])
  if (pages.length === 0) return ok(content)
  const read = await readPagesInChild(pages)
  if (!read.ok)
    return read.failure.code === 'too_large'
      ? fail('too_large', 'The pages in the file take too long to read. Import it in parts.', {
          field: 'file',
        })
      : read
  const answers = read.value[Symbol.iterator]()
  const faults: ExternalRow[] = []
  const documents = content.documents.map((document) => {
    if (!document.page) return document
    const answer = answers.next().value
    if (!answer) throw new Error('A page has no answer.')
    if (answer.ok) return withText(document, answer.value)
    faults.push(faultOf(document, answer.failure.message))
    return { ...document, annotations: document.annotations.map(byWords) }
  })
  return ok({ ...content, documents, remarks: [...content.remarks, ...faults] })
}

function pageOf({ page, url, annotations }: ExternalDocument): AnnotatedPage | undefined {
  return page && { html: page.html, url, places: annotations.map(placeIn) }
}

function placeIn({ place, quote }: ExternalAnnotation): PlaceInPage {
  const selectors = place.kind === 'w3c' ? place.selectors : []
  return {
    ranges: selectors.filter((selector) => selector.type === 'RangeSelector'),
    counts: selectors.flatMap((selector) =>
      selector.type === 'TextPositionSelector' ? [{ start: selector.start, end: selector.end }] : [],
    ),
    quote,
  }
}

function withText(document: ReadDocument, { title, text, places }: ReadPage): ReadDocument {
  const first = text.split('\n', 1)[0]?.slice(0, 80).trim().toWellFormed()
  const name = document.page?.isNamed ? document.name : title || first || document.name
  const annotations = document.annotations.map((annotation, index): ExternalAnnotation => {
    const span = places[index]
    return span ? { ...annotation, place: { kind: 'offsets', ...span } } : byWords(annotation)
  })
  return withHash({ ...document, name, text, annotations })
}

/** Without paths and counts, which do not lead to the words, so that they say nothing about which copy is meant. */
function byWords(annotation: ExternalAnnotation): ExternalAnnotation {
  if (annotation.place.kind !== 'w3c') return annotation
  const selectors = annotation.place.selectors.filter(({ type }) => type === 'TextQuoteSelector')
  return { ...annotation, place: { kind: 'w3c', selectors } }
}

function faultOf({ name, annotations }: ReadDocument, reason: string): ExternalRow {
  return {
    row: annotations[0]?.row ?? 1,
    document: name,
    label: null,
    quote: null,
    outcome: 'faulty',
    status: null,
    reason: `No article can be made of the page in the file. ${reason}`,
    articleId: null,
    annotationId: null,
  }
}
