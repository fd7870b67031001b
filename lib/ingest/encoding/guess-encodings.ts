import { analyse } from 'chardet'
import { encodingNamed } from './encoding-named'

/** Enough for the frequency of letters to speak, and little enough to be quick. */
const SAMPLE_BYTES = 100_000

/** Below this a guess is worth no more than another (of 100). */
const MIN_CONFIDENCE = 10

/**
 * The encodings that bytes look like by the frequency of their letters, likeliest first. Only for bytes that declare
 * nothing and are no UTF-8.
 */
export function guessEncodings(bytes: Uint8Array, { isMarkup }: { isMarkup: boolean }): string[] {
  const sample = isMarkup ? withoutTags(bytes) : bytes.subarray(0, SAMPLE_BYTES)
  const names = analyse(sample)
    .filter(({ confidence, name }) => confidence >= MIN_CONFIDENCE && !/^UTF|^ASCII/.test(name))
    .flatMap(({ name }) => encodingNamed(name) ?? [])
  return [...new Set(names)]
}

/** The letters of tags are Latin in every language and would outvote the text. */
function withoutTags(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(SAMPLE_BYTES)
  let length = 0
  let isInTag = false
  for (const byte of bytes) {
    if (length === SAMPLE_BYTES) break
    if (byte === 0x3c) isInTag = true
    if (!isInTag) sample[length++] = byte
    if (byte === 0x3e) isInTag = false
  }
  return sample.subarray(0, length)
}

/** UTF-16 that does not say so: in most scripts' texts spaces and punctuation leave a zero in every other byte. */
export function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0]
  const looked = bytes.subarray(0, SAMPLE_BYTES)
  for (const [index, byte] of looked.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (Math.max(even, odd) < looked.length / 20 || Math.min(even, odd) > looked.length / 200) return null
  return odd > even ? 'utf-16le' : 'utf-16be'
}
