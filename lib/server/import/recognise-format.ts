import { fail, ok, type Result } from '@/lib/core/result'
import type { ImportFormat } from '@/lib/core/view/import'

/** First bytes of files that people may well try to import, and that are no text. */
const BINARY_FILES: readonly { name: string; begins: readonly number[] }[] = [
  { name: 'a PDF', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { name: 'a Word, OpenDocument or ZIP file', begins: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'an old Word file', begins: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: 'an RTF file', begins: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { name: 'a PNG image', begins: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'a JPEG image', begins: [0xff, 0xd8, 0xff] },
  { name: 'a GIF image', begins: [0x47, 0x49, 0x46, 0x38] },
  { name: 'a gzip file', begins: [0x1f, 0x8b] },
]

/** Refuses files that are known not to be text, by name of what they are. */
export function refuseBinary(bytes: Uint8Array): Result<Uint8Array> {
  const known = BINARY_FILES.find(({ begins }) => begins.every((byte, index) => bytes[index] === byte))
  if (!known) return ok(bytes)
  const message = `This is ${known.name}, which cannot be imported yet. Import .txt, .md or .html, or paste the text.`
  return fail('invalid', message, { field: 'file' })
}

const MARKUP_START =
  /^(?:\s|<!--[\s\S]{0,2000}?-->|<\?xml[^>]{0,200}\?>)*<(?:!doctype\s+html|html|head|body|article|main|section|div|p|h[1-6]|meta|table|ul|ol|span)\b/i

const MARKDOWN_SIGNS: readonly RegExp[] = [
  /^#{1,6} \S/m,
  /^\S.*\n(?:={3,}|-{3,})\s*$/m,
  /^(?:```|~~~)/m,
  /^\s{0,3}[-*+] \S.*\n\s{0,3}[-*+] \S/m,
  /\[[^\]\n]{1,200}\]\((?:https?:\/\/|mailto:|\/|#)[^)\s]{1,2000}\)/,
  /(?<![*\w])\*\*[^*\s][^*\n]{0,200}\*\*/,
  /^> \S/m,
]

/** How much of a file is looked at; what it is shows early. */
const LOOKED_AT = 100_000

/**
 * What a text file is, by its content. Any text is valid Markdown, so the content decides for Markdown only when it
 * shows two of its signs; below that the name breaks the tie.
 */
export function recogniseFormat(text: string, name: string): ImportFormat {
  const beginning = text.slice(0, LOOKED_AT)
  if (MARKUP_START.test(beginning)) return 'html'
  const signs = MARKDOWN_SIGNS.filter((sign) => sign.test(beginning)).length
  return signs >= 2 || /\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'plain'
}
