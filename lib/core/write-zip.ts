export type ZipEntry = { name: string; content: Uint8Array<ArrayBuffer> }

/** The first day that the format knows, so that the same files give the same archive. */
const DATE = 0x0021
const UTF8_NAMES = 0x0800
const VERSION = 20

/** A ZIP archive of files as they are, without compression (PKWARE APPNOTE 6.3). For less than 65,536 files and 4 GB. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const { name, content } of entries) {
    const bytes = new TextEncoder().encode(name)
    const about = [
      ...[VERSION, UTF8_NAMES, 0, 0, DATE].flatMap(short),
      ...[crc32(content), content.length, content.length].flatMap(long),
      ...[bytes.length, 0].flatMap(short),
    ]
    const local = [Uint8Array.of(0x50, 0x4b, 3, 4, ...about), bytes, content]
    directory.push(
      Uint8Array.of(0x50, 0x4b, 1, 2, ...short(VERSION), ...about, ...[0, 0, 0].flatMap(short), ...long(0)),
      Uint8Array.from(long(offset)),
      bytes,
    )
    for (const part of local) parts.push(part)
    offset += sizeOf(local)
  }
  const count = short(entries.length)
  const end = [...short(0), ...short(0), ...count, ...count, ...long(sizeOf(directory)), ...long(offset)]
  return joined([...parts, ...directory, Uint8Array.of(0x50, 0x4b, 5, 6, ...end, ...short(0))])
}

function short(value: number): number[] {
  return [value & 0xff, (value >>> 8) & 0xff]
}

function long(value: number): number[] {
  return [...short(value & 0xffff), ...short(value >>> 16)]
}

function sizeOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0)
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(sizeOf(parts))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) sum = (TABLE[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8)
  return (sum ^ 0xffffffff) >>> 0
}
