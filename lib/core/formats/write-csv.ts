import { clockTime } from '@/lib/core/document/clock-time'
import { locatorAt, locatorsOf, type Locator } from '@/lib/core/document/locators'
import { createCodePointIndex, type CodePointIndex } from '@/lib/core/text/code-point-index'
import type { AnnotationView } from '@/lib/schema/annotation'
import type { ClaimView } from '@/lib/schema/claim'
import { csvHead } from './csv/csv-file'
import { csvRow, type CsvSeparator } from './csv/csv-row'
import type { Export } from '@/lib/schema/export'
import { labelIn } from '@/lib/core/codebook/label-in'
import { placeDoubt } from './place-doubt'
import { STATUS_WORDS } from './status-words'

type Row = {
  annotation: AnnotationView
  claim: ClaimView | undefined
  /** Where in its source the annotation begins, if its place is known. */
  locator: Locator | undefined
  model: Export
  index: CodePointIndex
}
type Cell = string | number | null

const COLUMNS = {
  annotation_id: ({ annotation }) => annotation.id,
  tag: ({ annotation }) => annotation.tag,
  quote: ({ annotation }) => annotation.anchor.exact,
  note: ({ annotation }) => annotation.note,
  confidence_percent: ({ annotation }) => annotation.confidence,
  member: ({ annotation }) => annotation.member.name,
  recorded_author: ({ annotation }) => annotation.origin?.author,
  approved: ({ annotation }) => String(annotation.approved),
  start_utf16: ({ annotation }) => annotation.anchor.start,
  end_utf16: ({ annotation }) => annotation.anchor.end,
  start_code_point: ({ annotation, index }) => inCodePoints(annotation.anchor.start, index),
  end_code_point: ({ annotation, index }) => inCodePoints(annotation.anchor.end, index),
  sentence: ({ annotation, model }) => sentenceOf(annotation, model),
  page: ({ locator }) => locator?.page,
  speaker: ({ locator }) => locator?.speaker,
  time: ({ locator }) => (locator?.time == null ? null : clockTime(locator.time)),
  anchor_status: ({ annotation }) => annotation.anchor.status,
  place: ({ annotation }) => placeDoubt(annotation.anchor)?.place ?? 'confirmed',
  earlier_wording: ({ annotation }) => placeDoubt(annotation.anchor)?.earlier,
  anchor_score: ({ annotation }) => annotation.anchor.score,
  prefix: ({ annotation }) => annotation.anchor.prefix,
  suffix: ({ annotation }) => annotation.anchor.suffix,
  created_at: ({ annotation }) => annotation.createdAt,
  updated_at: ({ annotation }) => annotation.updatedAt,
  revision: ({ annotation }) => annotation.revision,
  claim_id: ({ claim }) => claim?.id ?? null,
  claim: ({ claim }) => claim?.text ?? null,
  claim_speaker: ({ claim }) => claim?.speaker ?? null,
  claim_said_on: ({ claim }) => claim?.saidOn ?? null,
  verdicts: ({ annotation, claim, model }) => {
    const words = placeDoubt(annotation.anchor) ? ', on the earlier wording' : ''
    return claim && listOf(claim.verdicts.map((verdict) => verdictWords(verdict, model, words)))
  },
  rationales: ({ claim }) => claim && listOf(claim.verdicts.map(({ rationaleText }) => rationaleText)),
  sources: ({ claim }) =>
    claim && listOf([...new Set(claim.evidence.map(({ source }) => source.url ?? source.title))]),
  article_id: ({ model }) => model.article.id,
  article_title: ({ model }) => model.article.title,
  article_url: ({ model }) => model.article.url,
  article_language: ({ model }) => model.article.language,
  version: ({ model }) => model.article.version.number,
  text_sha256: ({ model }) => model.article.version.sha256,
  exported_at: ({ model }) => model.exportedAt,
  scope: ({ model }) => model.scope,
} as const satisfies Record<string, (row: Row) => Cell | undefined>

/**
 * RFC 4180, UTF-8 with a byte order mark, one row per annotation. Offsets are given in UTF-16 units and in code points;
 * those of an orphaned annotation are empty. Cells that a spreadsheet could take for a formula begin with an
 * apostrophe, see `neutralise`. Given row by row.
 */
export function* writeCsv(model: Export, separator: CsvSeparator = ','): Generator<string> {
  const index = createCodePointIndex(model.article.text)
  const claims = new Map(model.claims.map((claim) => [claim.id, claim]))
  const locators = locatorsOf(model.article.document)
  const columns = Object.values(COLUMNS)
  yield csvHead(Object.keys(COLUMNS), separator)
  for (const annotation of model.annotations) {
    const claim = annotation.claimId === null ? undefined : claims.get(annotation.claimId)
    const { start } = annotation.anchor
    const locator = start === null ? undefined : locatorAt(locators, start)
    const row = { annotation, claim, locator, model, index }
    yield csvRow(
      columns.map((column) => column(row) ?? null),
      separator,
    )
  }
}

/** The same with semicolons, which spreadsheets expect where the comma is the decimal sign. */
export function writeSemicolonCsv(model: Export): Iterable<string> {
  return writeCsv(model, ';')
}

function inCodePoints(offset: number | null, index: CodePointIndex): number | null {
  return offset === null ? null : index.toCodePoint(offset)
}

/** The number, from 1, of the sentence that the annotation begins in. */
function sentenceOf({ anchor }: AnnotationView, { article }: Export): number | null {
  const { start } = anchor
  if (start === null) return null
  const sentence = article.sentences.find((one) => one.start <= start && start < one.end)
  return sentence === undefined ? null : sentence.ordinal + 1
}

function verdictWords(
  { rating, status, member, origin }: ClaimView['verdicts'][number],
  { ratings }: Export,
  wording: string,
): string {
  const label = rating === null ? 'no rating yet' : labelIn(ratings, rating)
  const recorded = origin
    ? `, recorded in the imported file as ${STATUS_WORDS[origin.status]}, by ${origin.author} in ${origin.workspace}`
    : ''
  return `${label} (${STATUS_WORDS[status]}, ${member.name}${recorded}${wording})`
}

function listOf(values: readonly string[]): string {
  return values.join('\n')
}
