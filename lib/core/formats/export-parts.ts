import { imagesOf } from '@/lib/core/document/images-of'
import { locatorsOf } from '@/lib/core/document/locators'
import { richTextOf } from '@/lib/core/document/rich-text'
import { countStatements } from './count-statements'
import { isStructured, markedTexts, nodesOf } from './document-structure'
import { placeDoubt, type PlaceDoubt } from './place-doubt'
import type { Export } from '@/lib/schema/export'
import type { ExportPart } from '@/lib/schema/export-formats'

/**
 * How many of each part of the model there are. A part of which there are none cannot be lost. Of what belongs to
 * annotations, a claim that is repeated counts once.
 */
export const PART_COUNTS: Record<ExportPart, (model: Export) => number> = {
  'article text': (model) => model.article.text.length,
  'article structure': (model) => nodesOf(model.article.document).filter(isStructured).length,
  images: (model) => imagesOf(model.article.document).filter(({ attrs }) => attrs.sha256 !== null).length,
  'pages, speakers and times': (model) => locatorsOf(model.article.document).length,
  tables: (model) => nodesOf(model.article.document).filter(({ type }) => type === 'table').length,
  'code blocks': (model) => nodesOf(model.article.document).filter(({ type }) => type === 'codeBlock').length,
  'text formatting and links': (model) => markedTexts(model.article.document).length,
  sentences: (model) => model.article.sentences.length,
  codebook: (model) => model.tags.length,
  'verdict scale': (model) => model.ratings.length,
  'anchor contexts': (model) => countStatements(model.annotations),
  confidences: (model) => countStatements(model.annotations.filter(({ confidence }) => confidence !== null)),
  claims: (model) => model.claims.length,
  'claims without annotation here': (model) => {
    const mentioned = new Set(model.annotations.map(({ claimId }) => claimId))
    return model.claims.filter(({ id }) => !mentioned.has(id)).length
  },
  'occurrences in other articles': (model) =>
    model.claims.flatMap(({ occurrences }) => [
      ...new Set(occurrences.map(({ articleId }) => articleId).filter((id) => id !== model.article.id)),
    ]).length,
  evidence: (model) => model.claims.flatMap(({ evidence }) => evidence).length,
  verdicts: (model) => model.claims.flatMap(({ verdicts }) => verdicts).length,
  'which evidence a verdict rests on': (model) =>
    model.claims.flatMap(({ verdicts }) => verdicts).flatMap(({ evidenceIds }) => evidenceIds).length,
  'rationale formatting': (model) =>
    model.claims
      .flatMap(({ verdicts }) => verdicts)
      .filter(({ rationale, rationaleText }) => !sameDocument(rationale, richTextOf(rationaleText))).length,
  decisions: (model) =>
    model.claims.flatMap(({ verdicts }) => verdicts).flatMap(({ decisions }) => decisions).length,
  'ids and revisions': (model) => 1 + countStatements(model.annotations) + model.claims.length,
  'places to confirm': (model) => unsettled(model, 'to confirm'),
  'places not found': (model) => unsettled(model, 'not found'),
}

function unsettled({ annotations }: Export, place: PlaceDoubt['place']): number {
  return countStatements(annotations.filter(({ anchor }) => placeDoubt(anchor)?.place === place))
}

function sameDocument(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
