import { decodeBytes } from '@/lib/ingest/decode-bytes'

const WORD = /=\?([^?\s*]+)(?:\*[^?\s]*)?\?([bq])\?([^?\s]*)\?=/gi
/** Words that stand side by side, with only white space between them, which is not part of the text. */
const RUN = /=\?[^?\s]+\?[bq]\?[^?\s]*\?=(?:\s*=\?[^?\s]+\?[bq]\?[^?\s]*\?=)*/gi
const LONGEST_FIELD = 20_000

/** A header field as its sender wrote it: "encoded words" (RFC 2047) decoded, other bytes taken for UTF-8 if they can be. */
export function decodeWords(field: string): string {
  const text = field.slice(0, LONGEST_FIELD)
  return text.includes('=?') ? text.replace(RUN, decodeRun) : decodeNamed(text, 'utf-8')
}

/** Words of one charset may cut a character in two, so that their bytes are joined before they are decoded. */
function decodeRun(run: string): string {
  const words: { charset: string; bytes: string }[] = []
  for (const [, charset = '', encoding = '', word = ''] of run.matchAll(WORD)) {
    const bytes =
      encoding.toLowerCase() === 'b' ? Buffer.from(word, 'base64').toString('latin1') : unquoted(word)
    const last = words.at(-1)
    if (last && last.charset === charset.toLowerCase()) last.bytes += bytes
    else words.push({ charset: charset.toLowerCase(), bytes })
  }
  return words.map(({ charset, bytes }) => decodeNamed(bytes, charset)).join('')
}

/** Bytes in Latin-1 as text in a charset that somebody named; as they stand when it cannot be. */
export function decodeNamed(bytes: string, charset: string): string {
  const decoded = decodeBytes(new Uint8Array(Buffer.from(bytes, 'latin1')), { charset, isMarkup: false })
  return decoded.ok ? decoded.value.text : bytes
}

function unquoted(word: string): string {
  return word
    .replaceAll('_', ' ')
    .replace(/=([0-9a-f]{2})/gi, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}
