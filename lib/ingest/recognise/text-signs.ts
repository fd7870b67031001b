import { IMPORT_FORMATS } from '@/lib/schema/import-formats'

const MARKUP_TAG =
  /<(?:!doctype\s+html|html|head|body|article|main|section|div|p|h[1-6]|meta|table|ul|ol|span)\b/iy

const MARKDOWN_SIGNS: readonly RegExp[] = [
  /^#{1,6} \S/m,
  /^\S.*\n(?:={3,}|-{3,})\s*$/m,
  /^(?:```|~~~)/m,
  /^\s{0,3}[-*+] \S.*\n\s{0,3}[-*+] \S/m,
  /\[[^\]\n]{1,200}\]\((?:https?:\/\/|mailto:|\/|#)[^)\s]{1,2000}\)/,
  /(?<![*\w])\*\*[^*\s][^*\n]{0,200}\*\*/,
  /^> \S/m,
]

/** Whether the first thing in a text is a tag we know, after any comments and the declarations of XML. */
export function isMarkup(beginning: string): boolean {
  const tag = new RegExp(MARKUP_TAG)
  tag.lastIndex = endOfPrologue(beginning)
  return tag.test(beginning)
}

/**
 * Any text is valid Markdown, so the content decides for Markdown only when it shows two of its signs; below that the
 * name breaks the tie.
 */
export function isMarkdown(beginning: string, name: string): boolean {
  const signs = MARKDOWN_SIGNS.filter((sign) => sign.test(beginning)).length
  const endings: readonly string[] = IMPORT_FORMATS.markdown.extensions
  return signs >= 2 || endings.includes(name.split('.').at(-1)?.toLowerCase() ?? '')
}

const PROLOGUE: readonly { open: string; close: string }[] = [
  { open: '<!--', close: '-->' },
  { open: '<?xml', close: '?>' },
]

/** Written out, since a pattern that repeats alternatives takes time without end over comments that lead nowhere. */
function endOfPrologue(text: string): number {
  let at = skipSpace(text, 0)
  for (let part = partAt(text, at); part; part = partAt(text, at)) {
    const close = text.indexOf(part.close, at + part.open.length)
    if (close === -1) return at
    at = skipSpace(text, close + part.close.length)
  }
  return at
}

function partAt(text: string, at: number) {
  return PROLOGUE.find(({ open }) => text.startsWith(open, at))
}

/** A byte order mark counts as white space. */
function skipSpace(text: string, from: number): number {
  const space = /\s*/y
  space.lastIndex = from
  return from + (space.exec(text)?.[0].length ?? 0)
}
