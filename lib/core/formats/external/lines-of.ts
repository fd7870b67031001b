/** A line of a file, or an entry of a list in one. `json` is undefined for a line that is not JSON. */
export type Entry = { row: number; json: unknown }

export type Line = { row: number; line: string }

/** The entries of a list, numbered from 1. */
export function entriesOf(list: readonly unknown[]): Entry[] {
  return list.map((json, index) => ({ row: index + 1, json }))
}

/** The lines of a file, numbered from 1, without their ends. One at a time: a file may have very many. */
export function* linesOf(text: string): Generator<Line> {
  let row = 0
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start)
    const line = text.slice(start, end === -1 ? undefined : end)
    start = end === -1 ? text.length : end + 1
    row += 1
    yield { row, line: line.endsWith('\r') ? line.slice(0, -1) : line }
  }
}

/** The same of UTF-8, each line decoded when it is asked for. Throws a `TypeError` at one that is not UTF-8. */
export function* linesOfBytes(bytes: Uint8Array): Generator<Line> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let row = 0
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(LINE_FEED, start)
    const line = decoder.decode(bytes.subarray(start, end === -1 ? undefined : end))
    start = end === -1 ? bytes.length : end + 1
    row += 1
    yield { row, line: line.endsWith('\r') ? line.slice(0, -1) : line }
  }
}

const LINE_FEED = 10
