const HEADER = /^([A-Za-z][A-Za-z0-9-]{0,60}):/
/** Fields that only a message which was sent has; a page saved by a browser as a message has none of them. */
const SENT = ['to', 'received', 'message-id', 'return-path', 'delivered-to', 'reply-to']
const LOOKED_AT = 64_000

/**
 * Whether bytes are an e-mail, or a page that a browser saved as one. Header fields are ASCII, whatever the message is
 * written in.
 */
export function recogniseMessage(bytes: Uint8Array): 'eml' | 'mhtml' | undefined {
  const beginning = Buffer.from(bytes.subarray(0, LOOKED_AT)).toString('latin1')
  const lines = headerLines(beginning.replace(/^\xef\xbb\xbf/, '').replace(/^From [^\n]*\n/, ''))
  const names = new Set(lines.map((line) => HEADER.exec(line)?.[1]?.toLowerCase() ?? ''))
  const isRelated = lines.some((line) => /^content-type:\s*multipart\/related/i.test(line))
  if (isRelated && !SENT.some((name) => names.has(name))) return 'mhtml'
  const isDated = ['date', 'received', 'message-id', 'mime-version'].some((name) => names.has(name))
  return names.has('from') && isDated ? 'eml' : undefined
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
