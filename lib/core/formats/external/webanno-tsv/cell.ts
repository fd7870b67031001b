/** One entry of a cell; stacked annotations have one each. `id` joins what stands on several units. */
export type Entry = { value: string; id: number | undefined }

/**
 * The entries of a cell, parted by bars that no backslash stands before. `_` is nothing there, `*` something without
 * a value; both stay as they are, escaped ones become themselves.
 */
export function entriesOf(cell: string): Entry[] {
  return cell.split(/(?<!(?<!\\)(?:\\\\)*\\)\|/).map((entry) => {
    const match = /^(.*?)(?:\[(\d{1,9})\])?$/s.exec(entry)
    return { value: match?.[1] ?? '', id: match?.[2] === undefined ? undefined : Number(match[2]) }
  })
}

/** A value as it was typed. */
export function unescapeValue(value: string): string {
  return value.replace(/\\(->|[\s\S])/g, (_, escaped: string) => ESCAPES[escaped] ?? escaped)
}

const ESCAPES: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f', b: '\b' }
