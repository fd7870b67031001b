import { deserialize, serialize } from 'node:v8'
import type { BundleForm } from '@/lib/ingest/recognise/bundle-form'
import type { AnnotatedPage } from './read-annotated-pages'
import type { Source } from '@/lib/ingest/import-input'

/** What a child is asked to do, once. */
export type Task =
  | { kind: 'read'; source: Source }
  | { kind: 'unpack'; form: BundleForm; bytes: Uint8Array<ArrayBuffer>; name: string }
  | { kind: 'annotated'; pages: readonly AnnotatedPage[] }

/** What a child says, in this order: that it can be asked, and what came of it. */
export type Word = { kind: 'ready' } | { kind: 'done'; result: unknown } | { kind: 'fault'; reason: string }

/** The child's pipe for its words. Its standard output is closed: parsers like to write warnings there. */
export const WORDS_FD = 3

const HEADER_BYTES = 4

/** A value as bytes, after their number. */
export function frame(value: unknown): Buffer[] {
  const body = serialize(value)
  const header = Buffer.alloc(HEADER_BYTES)
  header.writeUInt32BE(body.length)
  return [header, body]
}

/** Collects what comes through a pipe and hands on each value that is whole. Bytes are not copied before it is. */
export function createUnframer(onValue: (value: unknown) => void): (chunk: Buffer) => void {
  let chunks: Buffer[] = []
  let held = 0
  let wanted = HEADER_BYTES
  let inBody = false
  return (chunk) => {
    chunks.push(chunk)
    held += chunk.length
    while (held >= wanted) {
      const [only, ...others] = chunks
      const all = only && others.length === 0 ? only : Buffer.concat(chunks, held)
      const part = all.subarray(0, wanted)
      chunks = [all.subarray(wanted)]
      held -= wanted
      if (inBody) onValue(deserialize(part))
      wanted = inBody ? HEADER_BYTES : part.readUInt32BE()
      inBody = !inBody
    }
  }
}
