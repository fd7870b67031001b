import type { FormatName } from '@/lib/core/formats/formats'
import { quotesOfCsv } from './csv'
import { quotesOfHtml } from './html'
import { quotesOfJson } from './json'
import { quotesOfJsonld } from './jsonld'
import { quotesOfMarkdown } from './markdown'

const READERS: Record<FormatName, (content: string) => string[]> = {
  html: quotesOfHtml,
  md: quotesOfMarkdown,
  json: quotesOfJson,
  csv: quotesOfCsv,
  jsonld: quotesOfJsonld,
}

/** The quotes of an export in the order of its annotations, read back by a parser of the format that is not ours. */
export function quotesOf(format: FormatName, content: string): string[] {
  return READERS[format](content)
}
