import { fail, type Failure, type Result } from '@/lib/core/result'
import { isDoccano, readDoccano, type DoccanoEntry } from './doccano'
import type { ExternalFile } from './external-file'
import { isHypothesis, readHypothesis } from './hypothesis'
import { listIn, objectIn } from './json-fields'
import { isLabelStudio, readLabelStudio } from './label-studio'
import { linesOf } from './lines-of'
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
  return readLines(text) ?? blame(json)
}

function readJson(json: unknown): Result<ExternalFile> {
  if (isStetJson(json)) return readStetJson(json)
  const webAnnotations = webAnnotationsIn(json)
  if (webAnnotations) return readWebAnnotations(webAnnotations)
  const object = objectIn(json)
  const entries = object ? listIn(object['rows'] ?? object['annotations']) : listIn(json)
  if (isHypothesis(entries)) return readHypothesis(entries)
  const tasks = object ? [object] : entries
  if (isHypothesis(tasks)) return readHypothesis(tasks)
  if (isLabelStudio(tasks)) return readLabelStudio(tasks)
  if (tasks.some(isDoccano))
    return readDoccano(tasks.map((entry, index) => ({ row: index + 1, json: entry })))
  return unknown()
}

/** How many lines are looked at to tell whose they are. The very first one may be broken. */
const LINES_SEEN = 20

/** JSON lines: each stands for itself, and those near the beginning say which tool wrote them. */
function readLines(text: string): Result<ExternalFile> | undefined {
  const seen: unknown[] = []
  for (const { json } of entriesIn(text)) if (seen.push(json) === LINES_SEEN) break
  if (isHypothesis(seen)) return readHypothesis(jsonOfLines(text))
  if (isLabelStudio(seen)) return readLabelStudio(jsonOfLines(text))
  return seen.some(isDoccano) ? readDoccano(entriesIn(text)) : undefined
}

function jsonOfLines(text: string): unknown[] {
  return Array.from(entriesIn(text), ({ json }) => json)
}

function* entriesIn(text: string): Generator<DoccanoEntry> {
  for (const { row, line } of linesOf(text)) {
    if (line.trim() === '') continue
    const parsed = parseJson(line)
    yield { row, json: parsed.ok ? parsed.value : undefined }
  }
}

function blame({ failure }: { failure: Failure }): Result<never> {
  const message = `The file cannot be read. ${failure.message}`
  return fail(failure.code, message, { field: 'file' })
}

function unknown(): Result<never> {
  return fail(
    'invalid',
    'This file format is not supported. Use an export from Hypothesis (JSON or JSONL), doccano (JSONL), Label ' +
      'Studio (JSON), WebAnno or INCEpTION (TSV 3), a W3C annotation collection, or a JSON export from Stet.',
    { field: 'file' },
  )
}
