import { fail, ok, type Result } from '@/lib/core/result'
import { columnOf, type Column } from '@/lib/ingest/recognise/column-of'
import { BUNDLE_LIMITS, type Bundle } from './bundle'
import { collectRows } from './collect-rows'
import type { Row } from './entry-of'

type Named = { name: string; row: Row }

/** Records as JSON: an array, an object that holds one, or an object a line. An array of addresses will do as well. */
export function readRecords(text: string, form: 'json' | 'jsonl'): Result<Omit<Bundle, 'name'>> {
  const rows = form === 'json' ? fromArray(text) : fromLines(text)
  return rows.ok ? collectRows(rows.value) : rows
}

function fromArray(text: string): Result<Named[]> {
  const json = parse(text)
  // What looks like one long record at first may be the first of many.
  if (!json.ok) return isFirstOfMany(text) ? fromLines(text) : json
  const list = listIn(json.value)
  if (!list)
    return fail(
      'invalid',
      'The file has no list of articles. It needs an array of objects with “url” or “text”.',
    )
  return ok(
    list.slice(0, BUNDLE_LIMITS.entries + 1).map((each, index) => named(`record ${String(index + 1)}`, each)),
  )
}

function isFirstOfMany(text: string): boolean {
  const [line = ''] = text.trimStart().split('\n', 1)
  return parse(line).ok
}

function fromLines(text: string): Result<Named[]> {
  const rows: Named[] = []
  for (const [index, line] of text.split(/\r\n|\n/).entries()) {
    if (line.trim() === '' || rows.length > BUNDLE_LIMITS.entries) continue
    const json = parse(line)
    if (!json.ok)
      return fail('invalid', `Line ${String(index + 1)} is not valid JSON. ${json.failure.message}`)
    rows.push(named(`line ${String(index + 1)}`, json.value))
  }
  return ok(rows)
}

function parse(text: string): Result<unknown> {
  try {
    const json: unknown = JSON.parse(text)
    return ok(json)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return fail('invalid', `The file is not valid JSON: ${error.message.slice(0, 200)}`)
  }
}

/** The list itself, the one list in an object that holds it, or the one record that there is. */
function listIn(json: unknown): unknown[] | undefined {
  if (isList(json)) return json
  if (!isRecord(json)) return undefined
  const lists = Object.values(json).filter(isList)
  return lists.find((list) => list.some(isRecord)) ?? [json]
}

function named(name: string, record: unknown): Named {
  if (typeof record === 'string') return { name, row: { url: record } }
  if (!isRecord(record)) return { name, row: {} }
  const row: Partial<Record<Column, string>> = {}
  for (const [key, value] of Object.entries(record)) {
    const column = columnOf(key)
    const text = textOf(value)
    if (column !== undefined && text !== undefined) row[column] ??= text
  }
  return { name, row }
}

/** Several authors are one line of them. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (!Array.isArray(value)) return undefined
  return value.filter((each): each is string => typeof each === 'string').join(', ')
}

function isList(value: unknown): value is unknown[] {
  return Array.isArray(value)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
