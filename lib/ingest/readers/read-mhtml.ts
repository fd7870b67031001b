import { fail, ok, type Result } from '@/lib/core/result'
import { decodeBytes } from '@/lib/ingest/decode-bytes'
import type { Reading, Source } from '@/lib/ingest/import-input'
import { decodeBody } from '@/lib/ingest/mime/decode-body'
import { parseMessage } from '@/lib/ingest/mime/parse-message'
import { allParts, contentId, type Part } from '@/lib/ingest/mime/part'
import { readMarkup } from './read-html'

/** A page that a browser saved as one file (RFC 2557), with its pictures and the address it came from. */
export function readMhtml(source: Source): Result<Reading> {
  const message = parseMessage(source.bytes)
  if (!message.ok) return message
  const root = rootOf(message.value)
  if (!root) return fail('invalid', 'The file does not contain a page. Save it again, or paste its text.')
  const bytes = decodeBody(root)
  const text = decodeBytes(bytes, { charset: root.parameters.get('charset'), isMarkup: true })
  if (!text.ok) return text
  const url = source.url ?? addressOf(message.value, root)
  const reading = readMarkup(text.value.text, {
    url,
    extraction: source.extraction ?? 'article',
    resources: resourcesOf(message.value),
  })
  if (!reading.ok) return reading
  // When it was saved is no statement about when it was published, so that the date of the file is left alone.
  const { declared, origins } = reading.value
  if (url === undefined || declared.url != null) return reading
  return ok({ ...reading.value, declared: { ...declared, url }, origins: { ...origins, url: 'file' } })
}

/** The part that `start` names, else the first page in it. */
function rootOf(message: Part): Part | undefined {
  const pages = allParts(message).filter(
    ({ type }) => type === 'text/html' || type === 'application/xhtml+xml',
  )
  const start = message.parameters.get('start')?.replace(/[<>]/g, '')
  return pages.find((page) => start !== undefined && contentId(page) === start) ?? pages[0]
}

function addressOf(message: Part, root: Part): string | undefined {
  const stated =
    root.headers.get('content-location') ?? message.headers.get('snapshot-content-location') ?? ''
  return /^https?:\/\//i.test(stated) && URL.canParse(stated) ? stated : undefined
}

/** Pictures by the addresses that the page calls them by. */
function resourcesOf(message: Part): Map<string, Uint8Array<ArrayBuffer>> {
  const resources = new Map<string, Uint8Array<ArrayBuffer>>()
  for (const part of allParts(message)) {
    if (!part.type.startsWith('image/')) continue
    const id = contentId(part)
    const bytes = decodeBody(part)
    if (id !== undefined) resources.set(`cid:${id}`, bytes)
    const location = part.headers.get('content-location')
    if (location !== undefined) resources.set(location, bytes)
  }
  return resources
}
