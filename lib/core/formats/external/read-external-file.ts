import { fail, type Failure, type Result } from '@/lib/core/result'
import { isDoccano, readDoccano } from './doccano'
import type { ExternalFile } from './external-file'
import { isHypothesis, readHypothesis } from './hypothesis'
import { listIn, objectIn } from './json-fields'
import { isLabelStudio, readLabelStudio } from './label-studio'
import { entriesOf, linesOf, linesOfBytes, type Entry, type Line } from './lines-of'
import { parseJson } from '@/lib/core/formats/json/parse-json'
import { isStetJson, readStetJson } from './stet-json'
import { readWebAnnotations, webAnnotationsIn } from './web-annotation'
import { isWebannoTsv, readWebannoTsv } from './webanno-tsv'

/**
 * Reads the annotations in a file of another tool, which is recognised by what is in it. Entries that cannot be read
 * are among its remarks; only a file that is none of these formats, or too large for us, is refused whole.
 */
export function readExternalFile(content: string): Result<ExternalFile> {
  const text = content.replace(/^\ufeff/, '')
  if (isWebannoTsv(text)) return readWebannoTsv(text)
  if (!/^\s*[[{]/.test(text)) return unknown()
  const json = parseJson(text)
  if (json.ok) return readJson(json.value)
  return readLines(() => linesOf(text)) ?? blame(json)
}

/**
 * Reads a file that is too large to be held as one text: JSON lines in UTF-8, of which one is decoded at a time. Throws
 * a `TypeError` at what is not UTF-8.
 */
export function readLargeExternalFile(bytes: Uint8Array): Result<ExternalFile> {
  const text = bytes.subarray(bytes[0] === 0xef ? 3 : 0)
  return readLines(() => linesOfBytes(text)) ?? tooLarge()
}

function readJson(json: unknown): Result<ExternalFile> {
  if (isStetJson(json)) return readStetJson(json)
  const webAnnotations = webAnnotationsIn(json)
  if (webAnnotations) return readWebAnnotations(entriesOf(webAnnotations))
  const object = objectIn(json)
  const entries = object ? listIn(object['rows'] ?? object['annotations']) : listIn(json)
  if (isHypothesis(entries)) return readHypothesis(entriesOf(entries))
  const tasks = object ? [object] : entries
  if (isHypothesis(tasks)) return readHypothesis(entriesOf(tasks))
  if (isLabelStudio(tasks)) return readLabelStudio(entriesOf(tasks))
  if (tasks.some(isDoccano)) return readDoccano(entriesOf(tasks))
  return unknown()
}

/** How many lines are looked at to tell whose they are. The very first one may be broken. */
const LINES_SEEN = 20

/**
 * JSON lines: each stands for itself, and those near the beginning say which tool wrote them. They are gone through
 * twice, one at a time; nothing when they are no tool's.
 */
function readLines(lines: () => Iterable<Line>): Result<ExternalFile> | undefined {
  const seen: unknown[] = []
  for (const { json } of entriesIn(lines())) if (seen.push(json) === LINES_SEEN) break
  if (webAnnotationsIn(seen)) return readWebAnnotations(entriesIn(lines()))
  if (isHypothesis(seen)) return readHypothesis(entriesIn(lines()))
  if (isLabelStudio(seen)) return readLabelStudio(entriesIn(lines()))
  return seen.some(isDoccano) ? readDoccano(entriesIn(lines())) : undefined
}

function* entriesIn(lines: Iterable<Line>): Generator<Entry> {
  for (const { row, line } of lines) {
    if (line.trim() === '') continue
    const parsed = parseJson(line)
    yield { row, json: parsed.ok ? parsed.value : undefined }
  }
}

function blame({ failure }: { failure: Failure }): Result<never> {
  const message = `The file cannot be read. ${failure.message}`
  return fail(failure.code, message, { field: 'file' })
}

function tooLarge(): Result<never> {
  const message =
    'Only JSON lines (JSONL), one text or annotation a line, may be larger than 16 MB. Export the annotations as JSONL, ' +
    'or import them in parts.'
  return fail('too_large', message, { field: 'file' })
}

function unknown(): Result<never> {
  return fail(
    'invalid',
    'This file format is not supported. Use an export from Hypothesis (JSON or JSONL), doccano (JSONL), Label ' +
      'Studio (JSON), WebAnno or INCEpTION (TSV 3), a W3C annotation collection, or a JSON export from Stet.',
    { field: 'file' },
  )
}
