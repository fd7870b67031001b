type TextFormat = 'html' | 'markdown' | 'plain'

const MARKUP_START =
  /^(?:\ufeff|\s|<!--[\s\S]{0,2000}?-->|<\?xml[^>]{0,200}\?>)*<(?:!doctype\s+html|html|head|body|article|main|section|div|p|h[1-6]|meta|table|ul|ol|span)\b/i

const MARKDOWN_SIGNS: readonly RegExp[] = [
  /^#{1,6} \S/m,
  /^\S.*\n(?:={3,}|-{3,})\s*$/m,
  /^(?:```|~~~)/m,
  /^\s{0,3}[-*+] \S.*\n\s{0,3}[-*+] \S/m,
  /\[[^\]\n]{1,200}\]\((?:https?:\/\/|mailto:|\/|#)[^)\s]{1,2000}\)/,
  /(?<![*\w])\*\*[^*\s][^*\n]{0,200}\*\*/,
  /^> \S/m,
]

/**
 * What a text is. Any text is valid Markdown, so the content decides for Markdown only when it shows two of its signs;
 * below that the name breaks the tie.
 */
export function recogniseText(beginning: string, name: string): TextFormat {
  if (MARKUP_START.test(beginning)) return 'html'
  const signs = MARKDOWN_SIGNS.filter((sign) => sign.test(beginning)).length
  return signs >= 2 || /\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'plain'
}
