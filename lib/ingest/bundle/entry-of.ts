import { hasCredentials } from '@/lib/schema/credentials'
import { isSafeHref } from '@/lib/core/document/is-safe-href'
import { fail, ok, type Result } from '@/lib/core/result'
import type { Declared } from '@/lib/ingest/import-input'
import { fileDetails } from '@/lib/ingest/readers/file-details'
import type { Column } from '@/lib/ingest/recognise/column-of'
import { BUNDLE_LIMITS, type BundleEntry } from './bundle'

export type Row = Readonly<Partial<Record<Column, string>>>

/** One row of a table or list as an article: its markup, else its text, else the address it can be had from. */
export function entryOf(name: string, row: Row): Result<BundleEntry> {
  const url = (row.url ?? '').trim()
  const text = [row.html, row.text].find(isWritten)
  if (hasCredentials(url))
    return fail(
      'invalid',
      'Its address contains a user name or password, which would be stored and shown. Remove them.',
    )
  if (url !== '' && !isWebAddress(url))
    return fail(
      'invalid',
      `“${url.slice(0, 100).toWellFormed()}” is not a web address. Web addresses start with http:// or https://.`,
    )
  if (url === '' && text === undefined) return fail('invalid', 'It has neither an address nor a text.')
  const bytes = text === undefined ? undefined : new TextEncoder().encode(text)
  if (bytes && bytes.length > BUNDLE_LIMITS.entryBytes)
    return fail('invalid', 'Its text is longer than 10 MB.')
  const address = url === '' ? {} : { url }
  const details = detailsOf(row)
  if (!bytes) return ok({ name, ...address, details })
  // Only beside a text: a page that is fetched knows its own address, which is another after a redirect.
  return ok({ name, ...address, bytes, details: { ...details, ...address } })
}

function detailsOf({ title, author, publisher, publishedOn, language }: Row): Declared {
  return fileDetails({ title, author, publisher, publishedOn, language }).declared
}

function isWritten(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== ''
}

function isWebAddress(url: string): boolean {
  return isSafeHref(url) && /^https?:/i.test(url)
}
