import type { Part } from './part'

/** A part's body as the bytes that were sent, whatever they were wrapped in for the way. */
export function decodeBody({ headers, body }: Part): Uint8Array<ArrayBuffer> {
  switch ((headers.get('content-transfer-encoding') ?? '').toLowerCase().trim()) {
    case 'base64':
      return new Uint8Array(Buffer.from(body, 'base64'))
    case 'quoted-printable':
      return new Uint8Array(Buffer.from(unquoted(body), 'latin1'))
    default:
      return new Uint8Array(Buffer.from(body, 'latin1'))
  }
}

/** RFC 2045, 6.7: spaces at the end of a line are the way's, `=` at the end joins lines, `=E9` is a byte. */
function unquoted(body: string): string {
  return body
    .split('\n')
    .map((line) => line.replace(/\r$/, '').trimEnd())
    .join('\n')
    .replace(/=\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}
