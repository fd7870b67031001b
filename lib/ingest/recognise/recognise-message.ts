import type { ImportFormat } from '@/lib/schema/import-formats'
import { findFormat } from './find-format'

const HEADER = /^([A-Za-z][A-Za-z0-9-]{0,60}):/
const LOOKED_AT = 64_000

/**
 * The format of bytes that begin as a message does: an e-mail, or a page that a browser saved as one. Header fields are
 * ASCII, whatever the message is written in.
 */
export function recogniseMessage(bytes: Uint8Array): ImportFormat | undefined {
  const beginning = Buffer.from(bytes.subarray(0, LOOKED_AT)).toString('latin1')
  const lines = headerLines(beginning.replace(/^\xef\xbb\xbf/, '').replace(/^From [^\n]*\n/, ''))
  const names = new Set(lines.map((line) => HEADER.exec(line)?.[1]?.toLowerCase() ?? ''))
  const isRelated = lines.some((line) => /^content-type:\s*multipart\/related/i.test(line))
  return findFormat((sign) => sign.in === 'message' && sign.matches({ names, isRelated }))
}

/** The fields before the first blank line, each with what continues it; none when something else stands among them. */
function headerLines(text: string): string[] {
  const lines: string[] = []
  for (const line of text.split(/\r?\n/)) {
    if (line === '') return lines
    const last = lines.at(-1)
    if (/^[ \t]/.test(line) && last !== undefined) lines[lines.length - 1] = `${last} ${line.trim()}`
    else if (HEADER.test(line)) lines.push(line)
    else return []
  }
  return lines
}
