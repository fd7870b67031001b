import { createCodePointIndex, type CodePointIndex } from '@/lib/core/text/code-point-index'
import type { AnnotationView } from '@/lib/schema/annotation'
import type { PersonView } from '@/lib/schema/article'
import { describeOmitted, omittedOf, unsettledOf } from './omitted'
import { jsonPieces } from './json/json-pieces'
import { placeDoubt } from './place-doubt'
import { placeQuestion } from './place-question'
import type { Export } from '@/lib/schema/export'
import { SCOPE_WORDS } from './status-words'

/** As the recommendation prints it: the context's name is an identifier, and its https form is another one. */
const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'

/**
 * A W3C annotation collection (Web Annotation Data Model, section 5.1) with its only page embedded. Each target is a
 * passage of the version's canonical text, by quote and by position in code points; an orphaned annotation has its
 * quote only. Identifiers are the database's, as `urn:uuid:`. Given in pieces.
 */
export function* writeJsonld(model: Export): Generator<string> {
  yield* jsonPieces(collectionOf(model))
  yield '\n'
}

function collectionOf(model: Export) {
  const omitted = omittedOf(model, 'jsonld')
  const unsettled = unsettledOf(model)
  const { article, annotations, exportedAt } = model
  const version = urn(article.version.id)
  const page = `${version}#page-1`
  const collection = {
    id: `${version}#annotations`,
    label: [
      `Annotations of “${article.title}”`,
      SCOPE_WORDS[model.scope],
      ...(omitted.length === 0 ? [] : [`Omitted: ${describeOmitted(omitted)}`]),
      ...(unsettled.length === 0 ? [] : [`Not settled: ${describeOmitted(unsettled)}`]),
    ],
    total: annotations.length,
  }
  return {
    '@context': CONTEXT,
    type: 'AnnotationCollection',
    ...collection,
    creator: { type: 'Person', name: model.by.name },
    generator: { type: 'Software', name: 'Stet' },
    generated: exportedAt,
    // A collection of nothing has no page: a page must hold at least one annotation.
    ...(annotations.length > 0 && {
      first: {
        id: page,
        type: 'AnnotationPage',
        partOf: collection,
        startIndex: 0,
        items: annotationsOf(model),
      },
      last: page,
    }),
  }
}

/** Each made when it is written. */
function* annotationsOf(model: Export) {
  const index = createCodePointIndex(model.article.text)
  for (const annotation of model.annotations) yield annotationOf(annotation, model, index)
}

function annotationOf(annotation: AnnotationView, { article }: Export, index: CodePointIndex) {
  const { id, tag, note, claimId, member, createdAt, updatedAt } = annotation
  const doubt = placeDoubt(annotation.anchor)
  return {
    '@context': CONTEXT,
    id: urn(id),
    type: 'Annotation',
    motivation: ['tagging', ...(note === null ? [] : ['commenting']), ...(doubt ? ['questioning'] : [])],
    creator: personOf(member),
    created: createdAt,
    modified: updatedAt,
    body: [
      { type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value: tag },
      ...(note === null
        ? []
        : [{ type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: note }]),
      ...(doubt ? [placeQuestion(doubt)] : []),
      ...(claimId === null ? [] : [{ source: urn(claimId), purpose: 'identifying' }]),
    ],
    target: {
      source: urn(article.version.id),
      // The page on which the text was seen; the offsets count in the text, not in that page.
      ...(article.url !== null && URL.canParse(article.url) && { scope: new URL(article.url).href }),
      selector: selectorsOf(annotation, index),
    },
  }
}

function selectorsOf({ anchor }: AnnotationView, { toCodePoint }: CodePointIndex) {
  const { exact, prefix, suffix, start, end } = anchor
  const quote = { type: 'TextQuoteSelector', exact, prefix, suffix }
  if (start === null || end === null) return [quote]
  return [quote, { type: 'TextPositionSelector', start: toCodePoint(start), end: toCodePoint(end) }]
}

function personOf({ memberId, name }: PersonView) {
  return { id: urn(memberId), type: 'Person', name }
}

function urn(id: string): string {
  return `urn:uuid:${id}`
}
