import { isCalendarDay } from '@/lib/schema/is-calendar-day'
import type { DetailOrigins } from '@/lib/schema/import'
import { canonicalLanguage } from '@/lib/schema/canonical-language'
import type { Declared, Reading } from '@/lib/ingest/import-input'

const LONGEST_DETAIL = 500

/** What a file's own data says, as written there. */
export type FileStatements = {
  title?: string | undefined
  author?: string | undefined
  publisher?: string | undefined
  publishedOn?: string | undefined
  modifiedOn?: string | undefined
  language?: string | undefined
  url?: string | undefined
}

/** A file's statements about itself as details, without those that say nothing, and that the file is where they stood. */
export function fileDetails(said: FileStatements): Pick<Reading, 'declared' | 'origins' | 'modifiedOn'> {
  const tag = canonicalLanguage(said.language?.trim())
  const declared: Declared = {
    ...given('title', line(said.title)),
    ...given('author', line(said.author)),
    ...given('publisher', line(said.publisher)),
    ...given('publishedOn', dayOf(said.publishedOn)),
    ...given('language', tag === 'und' ? undefined : tag),
    ...given('url', said.url),
  }
  const origins: DetailOrigins = {
    ...(declared.title !== undefined && { title: 'file' }),
    ...(declared.author !== undefined && { author: 'file' }),
    ...(declared.publisher !== undefined && { publisher: 'file' }),
    ...(declared.publishedOn !== undefined && { publishedOn: 'file' }),
    ...(declared.language !== undefined && { language: 'file' }),
    ...(declared.url !== undefined && { url: 'file' }),
  }
  return { declared, origins, ...given('modifiedOn', dayOf(said.modifiedOn)) }
}

/** The calendar day as the file writes it, in the file's own time zone; none that is out of the calendar. */
function dayOf(value: string | undefined): string | undefined {
  const day = /^\s*(\d{4}-\d{2}-\d{2})(?!\d)/.exec(value ?? '')?.[1]
  return day !== undefined && isCalendarDay(day) ? day : undefined
}

function line(value: string | undefined): string | undefined {
  const text = value?.toWellFormed().replaceAll('\0', '').normalize('NFC').replace(/\s+/g, ' ').trim()
  return text === '' ? undefined : text?.slice(0, LONGEST_DETAIL).toWellFormed()
}

function given<Key extends string>(key: Key, value: string | undefined): { [K in Key]?: string } {
  const found: { [K in Key]?: string } = {}
  if (value !== undefined) found[key] = value
  return found
}
