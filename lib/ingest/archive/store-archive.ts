import { crc32 } from 'node:zlib'

const LOCAL_RECORD = 0x04034b50
const ENTRY_RECORD = 0x02014b50
const END_RECORD = 0x06054b50
const UTF8_NAME = 0x0800

/**
 * Files as a ZIP archive without compression. For a library that insists on unpacking by itself: it gets what was
 * checked, and no second reading of the same bytes.
 */
export function storeArchive(files: ReadonlyMap<string, Uint8Array>): Buffer {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const [name, bytes] of files) {
    const encoded = Buffer.from(name)
    const fields = fieldsOf(bytes, encoded)
    const local = Buffer.concat([record(LOCAL_RECORD, 4), fields, encoded])
    const entry = Buffer.concat([record(ENTRY_RECORD, 6), fields, placeOf(offset), encoded])
    parts.push(local, bytes)
    directory.push(entry)
    offset += local.length + bytes.length
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0)
  return Buffer.concat([...parts, ...directory, endRecord(files.size, size, offset)])
}

/** A signature and, in the directory, the version that wrote it. */
function record(signature: number, length: 4 | 6): Buffer {
  const bytes = Buffer.alloc(length)
  bytes.writeUInt32LE(signature)
  return bytes
}

/** From "version needed" to "extra length", which both records have. */
function fieldsOf(bytes: Uint8Array, name: Buffer): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(UTF8_NAME, 2)
  fields.writeUInt32LE(crc32(bytes), 10)
  fields.writeUInt32LE(bytes.length, 14)
  fields.writeUInt32LE(bytes.length, 18)
  fields.writeUInt16LE(name.length, 22)
  return fields
}

/** From "comment length" to "offset", which only the directory has. */
function placeOf(offset: number): Buffer {
  const place = Buffer.alloc(14)
  place.writeUInt32LE(offset, 10)
  return place
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(END_RECORD, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return end
}
