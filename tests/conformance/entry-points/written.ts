import { escapeHtml } from '@/lib/core/formats/html/markup'

/** Words as XML holds them: what XML cannot hold at all is left out, as a program that writes it would. */
export function inXml(words: string): string {
  return escapeHtml(words.replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''))
}

/** Words on one line. */
export function onOneLine(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim()
}

/** An encoded word of a header of mail, in which any words can stand. */
export function inHeader(words: string): string {
  return `=?utf-8?B?${Buffer.from(words).toString('base64')}?=`
}

/** Words in UTF-7, by which markup was once smuggled past those who looked for its signs. */
export function inUtf7(words: string): string {
  return words.replaceAll(/[^\w\s]+/gu, (signs) => {
    const units = Buffer.from(signs, 'utf16le').swap16()
    return `+${units.toString('base64').replace(/=+$/, '')}-`
  })
}

/** JSON that may stand in a script element. */
export function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}

/** A payload that is an address of somebody's is not asked for: it goes in as one that nobody has. */
export function asNoAddress(words: string): string {
  const line = onOneLine(words)
  return URL.canParse(line) && /^https?:/i.test(line) ? `x${line}` : line
}

export function inChunks<T>(items: readonly T[], size: number): T[][] {
  const count = Math.ceil(items.length / size)
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size))
}
