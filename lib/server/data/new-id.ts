import { randomBytes } from 'node:crypto'

/**
 * A UUID of version 7 (RFC 9562), for rows whose id must be known before they are written: many rows of two tables
 * go in with one statement each. Elsewhere the schema's default makes the same kind.
 */
export function newId(): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(Date.now(), 0, 6)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** The same for several rows at once; they sort in the order of the list. */
export function newIds(count: number): string[] {
  return Array.from({ length: count }, newId).sort()
}
