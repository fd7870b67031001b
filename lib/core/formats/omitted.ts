import type { Export } from '@/lib/schema/export'
import { EXPORT_FORMATS, UNSETTLED_PARTS, type ExportPart, type FormatOf } from '@/lib/schema/export-formats'
import { PART_COUNTS } from './export-parts'

/** A part that a file leaves out, and how many of it there are (characters, for the article's text). */
export type Omitted = { part: ExportPart; count: number }

/** What of this model a format has no place for: of the parts it omits, those that the model has at all. */
export function omittedOf(model: Export, format: FormatOf<'article'>): Omitted[] {
  return countsOf(model, EXPORT_FORMATS[format].of.article.omits)
}

/** What of this model is not settled, so that no format can carry it as a fact. */
export function unsettledOf(model: Export): Omitted[] {
  return countsOf(model, UNSETTLED_PARTS)
}

function countsOf(model: Export, parts: readonly ExportPart[]): Omitted[] {
  return parts.map((part) => ({ part, count: PART_COUNTS[part](model) })).filter(({ count }) => count > 0)
}

/** One line that says what is left out, for a person: "sentences (181), verdict scale (4)"; nothing gives `''`. */
export function describeOmitted(omitted: readonly Omitted[]): string {
  return omitted.map(({ part, count }) => `${part} (${count})`).join(', ')
}

/** The same for a program: a structured field list (RFC 9651) of strings with a `count` parameter. */
export function omittedHeader(omitted: readonly Omitted[]): string {
  return omitted.map(({ part, count }) => `"${part}";count=${count}`).join(', ')
}
