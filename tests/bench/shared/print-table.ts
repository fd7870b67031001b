/** Writes rows as aligned columns, the first one to the left and the others to the right. */
export function printTable(header: readonly string[], rows: ReadonlyArray<readonly string[]>): void {
  const lines = [header, ...rows]
  const widths = header.map((_title, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  for (const line of lines) {
    const cells = line.map((cell, column) => pad(cell, widths[column] ?? 0, column))
    process.stdout.write(`${cells.join('   ').trimEnd()}\n`)
  }
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width)
}
