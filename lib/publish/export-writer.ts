import { setImmediate } from 'node:timers/promises'
import type { ExportSubject } from '@/lib/schema/export-formats'
import type { Export } from '@/lib/schema/export'

/** What is written, by what a file is of. A subject that a format names needs its model here. */
export type ExportModels = { article: Export }

export type WrittenSubject = ExportSubject & keyof ExportModels

/** Bytes that a model names and does not hold. Each is read when a writer asks for it. */
export type ExportAssets = {
  image: (sha256: string) => Promise<{ mediaType: string; bytes: Uint8Array } | undefined>
}

/** A file whole, or in pieces as they are made: a long one need never be in memory at once. */
export type ExportBytes = Promise<Uint8Array<ArrayBuffer>> | AsyncIterable<Uint8Array<ArrayBuffer>>

/** Writes a model in one format. Deterministic: the same model and assets give the same bytes, however they are cut. */
export type ExportWriter<Model> = (model: Model, assets: ExportAssets) => ExportBytes

/** In UTF-16 units: large enough to be worth sending. */
const PIECE = 64 * 1024

/** In milliseconds. Longer turns would delay other requests noticeably. */
const TURN = 10

/** A writer of text, as `lib/core/formats` has them, as a writer of bytes: UTF-8, written as it is taken. */
export function textWriter<Model>(write: (model: Model) => Iterable<string>): ExportWriter<Model> {
  return (model) => inPieces(write(model))
}

async function* inPieces(texts: Iterable<string>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  let held = ''
  let turn = performance.now()
  for (const text of texts) {
    held += text
    if (held.length >= PIECE) {
      yield encoder.encode(held)
      held = ''
    }
    if (performance.now() - turn > TURN) {
      await setImmediate()
      turn = performance.now()
    }
  }
  if (held !== '') yield encoder.encode(held)
}
