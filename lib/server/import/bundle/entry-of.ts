import { isSafeHref } from '@/lib/core/document/safe-href'
import { fail, ok, type Result } from '@/lib/core/result'
import { fileDetails } from '@/lib/server/import/readers/file-details'
import { BUNDLE_LIMITS, type BundleEntry } from './bundle'
import type { Column } from './columns'

export type Row = Readonly<Partial<Record<Column, string>>>

/** One row of a table or list as an article: its markup, else its text, else the address it can be had from. */
export function entryOf(name: string, row: Row): Result<BundleEntry> {
  const { title, author, publisher, publishedOn, language, url: address = '' } = row
  const url = address.trim()
  const text = [row.html, row.text].find(isWritten)
  if (url !== '' && !isWebAddress(url))
    return fail('invalid', `“${url.slice(0, 100)}” is no web address. It begins with http:// or https://.`)
  if (url === '' && text === undefined) return fail('invalid', 'It has neither an address nor a text.')
  const bytes = text === undefined ? undefined : new TextEncoder().encode(text)
  if (bytes && bytes.length > BUNDLE_LIMITS.entryBytes)
    return fail('invalid', 'Its text is longer than 10 MB.')
  const { declared } = fileDetails({ title, author, publisher, publishedOn, language })
  const details = url === '' ? declared : { ...declared, url }
  return ok({ name, ...(url !== '' && { url }), ...(bytes && { bytes }), details })
}

function isWritten(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== ''
}

function isWebAddress(url: string): boolean {
  return isSafeHref(url) && /^https?:/i.test(url)
}
