/** The lines of a file, numbered from 1, without their ends. One at a time: a file may have very many. */
export function* linesOf(text: string): Generator<{ row: number; line: string }> {
  let row = 0
  for (let start = 0; start < text.length;) {
    const end = text.indexOf('\n', start)
    const line = text.slice(start, end === -1 ? undefined : end)
    start = end === -1 ? text.length : end + 1
    row += 1
    yield { row, line: line.endsWith('\r') ? line.slice(0, -1) : line }
  }
}
