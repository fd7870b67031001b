import type { Result } from '@/lib/core/result'
import { validateText } from '@/lib/core/text/validate-text'
import { createCodePointIndex, type CodePointIndex } from '@/lib/core/text/code-point-index'
import type { ExternalDocument, ExternalFile } from './external-file'
import { createGathering, type Gathering } from './create-gathering'
import type { Entry } from './lines-of'
import { given, idIn, listIn, nameIn, objectIn, wholeIn, type JsonObject } from './json-fields'

const SPANS = ['label', 'labels', 'entities', 'annotations', 'spans'] as const

/** Does an entry look like one of doccano's: a text with its labels? */
export function isDoccano(json: unknown): boolean {
  const entry = objectIn(json)
  return (
    entry !== undefined && textOf(entry) !== undefined && SPANS.some((name) => Array.isArray(entry[name]))
  )
}

/**
 * Texts of doccano with their spans, `[start, end, label]` or `{start_offset, end_offset, label}`, in code points. Labels
 * of a whole text and relations between spans stand on no words and are not carried.
 */
export function readDoccano(entries: Iterable<Entry>): Result<ExternalFile> {
  const gathering = createGathering()
  for (const { row, json } of entries) {
    if (gathering.isFull()) break
    const entry = objectIn(json)
    const text = entry && textOf(entry)
    if (entry === undefined) gathering.faulty({ row, message: 'The line is not a JSON object.' })
    else if (text === undefined) gathering.faulty({ row, message: 'The line has no "text".' })
    else readText(entry, { row, text, gathering })
  }
  return gathering.finish('doccano')
}

function textOf(entry: JsonObject): string | undefined {
  const { text, data } = entry
  if (typeof text === 'string') return text
  return typeof data === 'string' ? data : undefined
}

type Line = { row: number; text: string; gathering: Gathering }

function readText(entry: JsonObject, { row, text, gathering }: Line): void {
  const id = idIn(entry['id'])
  const name = firstLine(text) ?? (id === undefined ? `Line ${String(row)}` : `Text ${id}`)
  const valid = validateText(text)
  if (!valid.ok) {
    gathering.faulty({ row, document: name, message: valid.failure.message })
    return
  }
  const document = gathering.addDocument({ name, text })
  const context = { document, row, index: createCodePointIndex(text), text, gathering }
  for (const field of SPANS) for (const span of listIn(entry[field])) readSpan(span, context)
  for (const relation of listIn(entry['relations'])) {
    const label = nameIn(objectIn(relation)?.['type'])
    gathering.notCarried({
      row,
      document: name,
      ...(label !== undefined && { label }),
      message: 'A relation between two annotations.',
    })
  }
  // A file may have very many that nobody has annotated.
  gathering.leaveEmpty(document)
}

type SpanContext = Line & { document: ExternalDocument; index: CodePointIndex }

function readSpan(json: unknown, { document, row, index, text, gathering }: SpanContext): void {
  if (gathering.isFull()) return
  const about = { row, document: document.name }
  if (typeof json === 'string') {
    const message = 'A label for the whole text, not for words in it.'
    gathering.notCarried({ ...about, label: nameIn(json) ?? '', message })
    return
  }
  const { start, end, label, ...more } = spanOf(json)
  if (start === undefined || end === undefined) {
    gathering.faulty({ ...about, message: 'A span has no start or end.' })
  } else if (start < 0 || end > index.length || start >= end) {
    const range = `${String(start)} to ${String(end)}`
    const message = `The span from ${range} is outside the text, which has ${String(index.length)} characters, or is empty.`
    gathering.faulty({ ...about, ...(label !== undefined && { label }), message })
  } else {
    const span = { start: index.toUtf16(start), end: index.toUtf16(end) }
    gathering.addAnnotation(document, {
      row,
      labels: label === undefined ? [] : [label],
      place: { kind: 'offsets', ...span },
      quote: text.slice(span.start, span.end),
      ...given<{ id: string; author: string }>(more),
    })
  }
}

function spanOf(json: unknown) {
  if (Array.isArray(json)) {
    const [start, end, label] = listIn(json)
    return {
      start: wholeIn(start),
      end: wholeIn(end),
      label: nameIn(label),
      id: undefined,
      author: undefined,
    }
  }
  const span = objectIn(json) ?? {}
  return {
    start: wholeIn(span['start_offset'] ?? span['start']),
    end: wholeIn(span['end_offset'] ?? span['end']),
    label: idIn(span['label']),
    id: idIn(span['id']),
    author: idIn(span['user']),
  }
}

function firstLine(text: string): string | undefined {
  return nameIn(text.trim().split('\n', 1)[0]?.slice(0, 80))
}
