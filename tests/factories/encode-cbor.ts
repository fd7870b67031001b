export type Cbor =
  number | string | Uint8Array | readonly Cbor[] | Map<number, Cbor> | { readonly [key: string]: Cbor }

const MAJOR = { positive: 0, negative: 1, bytes: 2, text: 3, list: 4, map: 5 }

/** The parts of CBOR (RFC 8949) that authenticators speak. */
export function encodeCbor(value: Cbor): Buffer {
  if (typeof value === 'number')
    return value >= 0 ? head(MAJOR.positive, value) : head(MAJOR.negative, -1 - value)
  if (typeof value === 'string') {
    const content = Buffer.from(value)
    return Buffer.concat([head(MAJOR.text, content.length), content])
  }
  if (value instanceof Uint8Array) return Buffer.concat([head(MAJOR.bytes, value.length), value])
  if (value instanceof Map) return map([...value])
  if (isList(value)) return Buffer.concat([head(MAJOR.list, value.length), ...value.map(encodeCbor)])
  return map(Object.entries(value))
}

function isList(value: readonly Cbor[] | { readonly [key: string]: Cbor }): value is readonly Cbor[] {
  return Array.isArray(value)
}

function map(entries: [Cbor, Cbor][]): Buffer {
  return Buffer.concat([
    head(MAJOR.map, entries.length),
    ...entries.flatMap(([key, value]) => [encodeCbor(key), encodeCbor(value)]),
  ])
}

/** The kind of a value, with its number or length. */
function head(major: number, count: number): Buffer {
  if (count < 24) return Buffer.from([(major << 5) | count])
  if (count < 256) return Buffer.from([(major << 5) | 24, count])
  return Buffer.from([(major << 5) | 25, count >> 8, count & 0xff])
}
