import { fail, ok, type Result } from '@/lib/core/result'
import { decodeBytes } from '@/lib/ingest/decode-bytes'
import type { Reading, Source } from '@/lib/ingest/import-input'
import { decodeBody } from '@/lib/ingest/mime/decode-body'
import { decodeWords } from '@/lib/ingest/mime/decode-words'
import { sentDay, senderOf } from '@/lib/ingest/mime/fields'
import { parseParameters } from '@/lib/ingest/mime/parse-parameters'
import { parseMessage } from '@/lib/ingest/mime/parse-message'
import { allParts, contentId, type Part } from '@/lib/ingest/mime/part'
import { fileDetails } from './file-details'
import { readMarkup } from './read-html'
import { readParagraphs } from './read-plain-text'

const SHOWN_ATTACHMENTS = 20

/** An e-mail: the HTML it shows, else its plain text. Attachments are named, not read. */
export function readEml(source: Source): Result<Reading> {
  const message = parseMessage(source.bytes)
  if (!message.ok) return message
  const parts = allParts(message.value)
  const shown = parts.filter(isShown)
  const html = shown.find(({ type }) => type === 'text/html')
  const body = html ?? shown.find(({ type }) => type === 'text/plain')
  if (!body) return fail('invalid', 'The email has no text. Import its attachment separately.')
  const text = decodeBytes(decodeBody(body), {
    charset: body.parameters.get('charset'),
    isMarkup: body === html,
  })
  if (!text.ok) return text
  const reading = html
    ? readMarkup(text.value.text, {
        extraction: source.extraction === 'article' ? 'whole' : source.extraction,
        resources: picturesOf(parts),
      })
    : readParagraphs(text.value.text)
  if (!reading.ok) return reading
  return ok({
    ...reading.value,
    ...headersOf(message.value),
    notes: [...reading.value.notes, ...attachmentNotes(parts, body)],
  })
}

function isShown({ type, headers }: Part): boolean {
  return type.startsWith('text/') && !/^\s*attachment/i.test(headers.get('content-disposition') ?? '')
}

function picturesOf(parts: readonly Part[]): Map<string, Uint8Array<ArrayBuffer>> {
  const pictures = new Map<string, Uint8Array<ArrayBuffer>>()
  for (const part of parts) {
    const id = contentId(part)
    if (id !== undefined && part.type.startsWith('image/')) pictures.set(`cid:${id}`, decodeBody(part))
  }
  return pictures
}

function headersOf({ headers }: Part) {
  return fileDetails({
    title: decodeWords(headers.get('subject') ?? ''),
    author: senderOf(headers.get('from') ?? ''),
    publishedOn: sentDay(headers.get('date') ?? ''),
    language: headers.get('content-language')?.split(',')[0],
  })
}

function attachmentNotes(parts: readonly Part[], body: Part): string[] {
  const names = parts
    .filter((part) => part !== body && part.parts.length === 0 && !isAlternative(part))
    .map(nameOf)
  if (names.length === 0) return []
  const more = names.length > SHOWN_ATTACHMENTS ? ` and ${String(names.length - SHOWN_ATTACHMENTS)} more` : ''
  const list = names.slice(0, SHOWN_ATTACHMENTS).join(', ')
  return [`Attachments were left out: ${list}${more}. Import the ones you need separately.`]
}

/** The same text in another form, a picture shown in it, or a rest of a list's making: nothing that was attached. */
function isAlternative(part: Part): boolean {
  const isPicture = part.type.startsWith('image/') && contentId(part) !== undefined
  return isPicture || (isShown(part) && nameIn(part) === undefined)
}

function nameOf(part: Part): string {
  return (nameIn(part) ?? part.type).slice(0, 100).toWellFormed()
}

function nameIn({ headers, parameters }: Part): string | undefined {
  const disposition = parseParameters(headers.get('content-disposition') ?? '').parameters
  const name = disposition.get('filename') ?? parameters.get('name')
  return name === undefined ? undefined : decodeWords(name)
}
