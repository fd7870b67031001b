import { crc32, deflateRawSync } from 'node:zlib'

export type ZipFile = {
  name: string
  content: string | Uint8Array
  isStored?: boolean
  isEncrypted?: boolean
  /** A lie about the size of what is inside. */
  declaredSize?: number
}

/** A ZIP archive of files by name, or of entries that may lie about themselves. Bytes of one entry in another share them. */
export function zip(
  files: Readonly<Record<string, string | Uint8Array>> | readonly ZipFile[],
  { overlap = false }: { overlap?: boolean } = {},
): Uint8Array<ArrayBuffer> {
  const list = isList(files) ? files : Object.entries(files).map(([name, content]) => ({ name, content }))
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  let first: number | undefined
  for (const file of list) {
    const { local, entry } = recordsOf(file, overlap ? (first ?? offset) : offset)
    first ??= offset
    directory.push(entry)
    if (overlap && parts.length > 0) continue
    parts.push(local)
    offset += local.length
  }
  const end = Buffer.alloc(22)
  const size = directory.reduce((sum, entry) => sum + entry.length, 0)
  end.writeUInt32LE(0x06054b50, 0)
  // More than the field can hold is written as old programs do: what is left of it.
  end.writeUInt16LE(list.length % 65_536, 8)
  end.writeUInt16LE(list.length % 65_536, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]))
}

function isList(files: Readonly<Record<string, unknown>> | readonly ZipFile[]): files is readonly ZipFile[] {
  return Array.isArray(files)
}

function recordsOf(
  { name, content, isStored = false, isEncrypted = false, declaredSize }: ZipFile,
  offset: number,
): { local: Buffer; entry: Buffer } {
  const bytes = Buffer.from(content)
  const packed = isStored ? bytes : deflateRawSync(bytes)
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(0x0800 | (isEncrypted ? 1 : 0), 2)
  fields.writeUInt16LE(isStored ? 0 : 8, 4)
  fields.writeUInt32LE(crc32(bytes), 10)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(declaredSize ?? bytes.length, 18)
  fields.writeUInt16LE(Buffer.byteLength(name), 22)
  const place = Buffer.alloc(14)
  place.writeUInt32LE(offset, 10)
  return {
    local: Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed]),
    entry: Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, place, Buffer.from(name)]),
  }
}
