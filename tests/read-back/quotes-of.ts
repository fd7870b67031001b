import type { FormatOf } from '@/lib/schema/export-formats'
import { quotesOfCsv } from './csv'
import { quotesOfHtml } from './html'
import { quotesOfJson } from './json'
import { quotesOfJsonld } from './jsonld'
import { quotesOfMarkdown } from './markdown'

type Reader = (file: Uint8Array) => string[] | Promise<string[]>

const READERS: Record<FormatOf<'article'>, Reader> = {
  html: ofText(quotesOfHtml),
  md: ofText(quotesOfMarkdown),
  json: ofText(quotesOfJson),
  csv: ofText(quotesOfCsv),
  'csv-semicolon': ofText((content) => quotesOfCsv(content, ';')),
  jsonld: ofText(quotesOfJsonld),
}

/** The quotes of an export in the order of its annotations, read back by a parser of the format that is not ours. */
export async function quotesOf(format: FormatOf<'article'>, file: Uint8Array): Promise<string[]> {
  return READERS[format](file)
}

/** A byte order mark stays: it is for the parser to skip. */
function ofText(quotesIn: (content: string) => string[]): Reader {
  return (file) => quotesIn(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file))
}
