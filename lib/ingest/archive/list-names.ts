const END_RECORD = 0x06054b50
const ENTRY_RECORD = 0x02014b50
const END_BYTES = 22
const ENTRY_BYTES = 46
const LONGEST_COMMENT = 65_535

/** Enough to tell what an archive is. */
const MOST_NAMES = 2_000

/**
 * The first names in a ZIP archive's directory, without unpacking anything, for telling Word from OpenDocument. Nothing
 * here is checked: an archive that is read goes through `openArchive`.
 */
export function listNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endRecordOf(view)
  if (end === undefined) return []
  const names: string[] = []
  let at = view.getUint32(end + 16, true)
  while (names.length < MOST_NAMES && at + ENTRY_BYTES <= end && view.getUint32(at, true) === ENTRY_RECORD) {
    const nameLength = view.getUint16(at + 28, true)
    const start = at + ENTRY_BYTES
    names.push(Buffer.from(bytes.subarray(start, start + nameLength)).toString('utf8'))
    at = start + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return names
}

/** It is the last record, and a comment may follow it. */
function endRecordOf(view: DataView): number | undefined {
  const last = view.byteLength - END_BYTES
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
    if (view.getUint32(at, true) === END_RECORD) return at
  }
  return undefined
}

/** What an archive says of itself in a first, unpacked part named `mimetype`, as OpenDocument and EPUB do. */
export function statedType(bytes: Uint8Array): string | undefined {
  const beginning = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  return /^PK\u0003\u0004[\s\S]{26}mimetype(application\/[\w.+-]+?)(?=PK|[^\w.+-])/.exec(beginning)?.[1]
}
