import { fail, ok, type Result } from '@/lib/core/result'
import type { ImportFormat } from '@/lib/schema/import-formats'
import { findFormat } from './find-format'

/** First bytes of files that people may well try to import, and that we do not read; `at` is where they stand. */
const REFUSED: readonly { signs: readonly string[]; at?: number; advice: string }[] = [
  {
    signs: ['\xd0\xcf\x11\xe0'],
    advice: 'This is an old Office file (.doc, .xls or .ppt). Save it as .docx, .odt or PDF and import that.',
  },
  {
    signs: ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*', 'BM'],
    advice: 'This is an image, which has no text to annotate. Type or paste its text.',
  },
  {
    signs: ['WEBP', 'ftypheic', 'ftypavif', 'ftypmif1'],
    at: 8,
    advice: 'This is an image, which has no text to annotate. Type or paste its text.',
  },
  {
    signs: ['\x1f\x8b', '7z\xbc\xaf', 'Rar!', 'BZh', '\xfd7zXZ', '\x28\xb5\x2f\xfd'],
    advice: 'This is a compressed file. Unpack it and import the files in it, or use a .zip file.',
  },
  {
    signs: ['ID3', 'OggS', 'fLaC', '\x1aE\xdf\xa3', 'RIFF'],
    advice: 'This is an audio file. Import its transcript as text.',
  },
  { signs: ['ftyp'], at: 4, advice: 'This is a video or audio file. Import its transcript as text.' },
]

/** How many bytes are looked at; a PDF may have rubbish before it, as PDF programs allow. */
const LOOKED_AT = 1_024

/** Sorts files that are no text by their first bytes, and refuses those we do not read by name of what they are. */
export function recogniseBinary(bytes: Uint8Array): Result<ImportFormat | 'archive' | 'text'> {
  const beginning = Buffer.from(bytes.subarray(0, LOOKED_AT)).toString('latin1')
  if (beginning.startsWith('PK\x03\x04') || beginning.startsWith('PK\x05\x06')) return ok('archive')
  const known = REFUSED.find(({ signs, at }) => signs.some((sign) => isAt(beginning, sign, at)))
  if (known) return fail('invalid', known.advice, { field: 'file' })
  return ok(findFormat((sign) => sign.in === 'bytes' && sign.matches(beginning)) ?? 'text')
}

function isAt(beginning: string, sign: string, at: number | undefined): boolean {
  // "ftyp" stands after four bytes of length, and before the kind.
  const places = at === 8 ? [8, 4] : [at ?? 0]
  // Two letters are no sign that text could not have.
  const isText = sign === 'BM' && !beginning.slice(6, 10).startsWith('\0\0\0\0')
  return !isText && places.some((place) => beginning.startsWith(sign, place))
}
