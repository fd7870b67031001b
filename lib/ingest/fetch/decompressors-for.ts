import type { Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'
import { ok, type Result } from '@/lib/core/result'
import { failFetch } from './fetch-failure'

export const ACCEPTED_ENCODINGS = 'gzip, br, deflate'

/** No server compresses more than twice; each further layer multiplies what a few bytes can become. */
const MAX_LAYERS = 2

/** One step of decompression; it sees the first bytes before any other, since `deflate` names two formats. */
export type Decompressor = (firstByte: number) => Transform

const DECOMPRESSORS: Readonly<Record<string, Decompressor>> = {
  gzip: () => createGunzip(),
  'x-gzip': () => createGunzip(),
  br: () => createBrotliDecompress(),
  // Named after zlib's format (RFC 9110, 8.4.1.2); some servers send bare deflate, which cannot begin with that byte.
  deflate: (firstByte) => ((firstByte & 0x0f) === 8 ? createInflate() : createInflateRaw()),
}

/** What undoes a `Content-Encoding` header, in order; nothing for one that is absent. */
export function decompressorsFor(header: string | undefined): Result<readonly Decompressor[]> {
  const names = (header ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'identity')
  if (names.length > MAX_LAYERS)
    return failFetch('invalid', 'The site compressed its response too many times.')
  const steps: Decompressor[] = []
  for (const name of names.toReversed()) {
    const step = Object.hasOwn(DECOMPRESSORS, name) ? DECOMPRESSORS[name] : undefined
    if (!step) return failFetch('invalid', 'The site compressed its response in a way that is not supported.')
    steps.push(step)
  }
  return ok(steps)
}
