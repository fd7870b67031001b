import { checkArticleDocument } from '@/lib/core/document/check-article-document'
import { canonicalTextOf } from '@/lib/core/document/text-blocks'
import { ok, type Failure, type Result } from '@/lib/core/result'
import { validateText } from '@/lib/core/text/validate-text'
import { IMPORT_FORMATS } from '@/lib/schema/import-formats'
import { readInChild } from './child/read-in-child'
import type { ImportInput, Reading, ReadingChoices, Source, ExtractedArticle } from './import-input'
import { noteOnName } from './note-on-name'
import { readPlainText } from './readers/read-plain-text'
import { sourceOf } from './source-of'
import { suggestDetails } from './suggest/suggest-details'
import { glossaryOf } from './suggest/glossary-of'

/**
 * What an article says and is, from what a person hands over: its document, its canonical text and suggestions for its
 * details. Whatever others made is parsed in a process of its own. Saves nothing.
 */
export async function extractUpload(
  input: ImportInput,
  choices: ReadingChoices = {},
): Promise<Result<ExtractedArticle>> {
  const extracted = await tryToExtract(input, choices)
  return extracted.ok ? extracted : blame(extracted.failure, input.kind)
}

async function tryToExtract(input: ImportInput, choices: ReadingChoices): Promise<Result<ExtractedArticle>> {
  const source = sourceOf(input, choices)
  if (!source.ok) return source
  const reading = await read(source.value, input.kind)
  if (!reading.ok) return reading
  const text = canonicalTextOf(reading.value.document)
  const checked = validateText(text)
  if (!checked.ok) return checked
  const document = checkArticleDocument(reading.value.document)
  if (!document.ok) return document
  return ok(describe({ ...reading.value, document: document.value }, source.value, { input, text }))
}

/** Text that was typed or pasted needs no parser, and so no other process; a file of it may be in any encoding. */
function read(source: Source, kind: ImportInput['kind']): Promise<Result<Reading>> | Result<Reading> {
  return kind === 'text' ? readPlainText(source) : readInChild(source)
}

type Given = { input: ImportInput; text: string }

function describe(reading: Reading, source: Source, { input, text }: Given): ExtractedArticle {
  const { document, pictures, modifiedOn, chapters = [], isArticle = true, notes } = reading
  return {
    format: source.format,
    ...suggestDetails(reading, text, source.url),
    glossary: glossaryOf(text, reading.declared.language ?? 'und'),
    modifiedOn: modifiedOn ?? null,
    extraction: reading.extraction ?? 'whole',
    isArticle,
    chapters,
    notes: [...notesOnName(input, source.format), ...notes],
    document,
    pictures,
    text,
    original: source.bytes,
    originalType: IMPORT_FORMATS[source.format].mediaTypes[0],
    page: input.kind === 'page' ? withoutBytes(input.page) : null,
  }
}

function notesOnName(input: ImportInput, format: Source['format']): string[] {
  const note = input.kind === 'file' ? noteOnName(input.name, format) : null
  return note === null ? [] : [note]
}

function withoutBytes<Page extends { bytes: unknown }>({
  bytes: _bytes,
  ...page
}: Page): Omit<Page, 'bytes'> {
  return page
}

const FIELDS = { text: 'text', html: 'html', file: 'file', page: 'url' } as const satisfies Record<
  ImportInput['kind'],
  string
>

/** Whatever was wrong, it was wrong with the one thing handed over. */
function blame(failure: Failure, kind: ImportInput['kind']): Result<never> {
  return { ok: false, failure: { ...failure, field: FIELDS[kind] } }
}
