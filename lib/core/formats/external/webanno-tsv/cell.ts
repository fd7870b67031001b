/** One entry of a cell; stacked annotations have one each. `id` joins what stands on several units. */
export type Entry = { value: string; id: number | undefined }

/**
 * The entries of a cell, parted by bars that no backslash stands before. `_` is nothing there, `*` something without
 * a value; both stay as they are, escaped ones become themselves.
 */
export function entriesOf(cell: string): Entry[] {
  return splitAtBars(cell).map((entry) => {
    const match = /^(.*?)(?:\[(\d{1,9})\])?$/s.exec(entry)
    return { value: match?.[1] ?? '', id: match?.[2] === undefined ? undefined : Number(match[2]) }
  })
}

function splitAtBars(cell: string): string[] {
  const parts: string[] = []
  let start = 0
  for (const { 0: sign, index } of cell.matchAll(/\\[\s\S]|\|/g)) {
    if (sign !== '|') continue
    parts.push(cell.slice(start, index))
    start = index + 1
  }
  return [...parts, cell.slice(start)]
}

/** A value as it was typed. */
export function unescapeValue(value: string): string {
  return value.replace(/\\(->|[\s\S])/g, (_, escaped: string) => ESCAPES[escaped] ?? escaped)
}

const ESCAPES: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f', b: '\b' }
