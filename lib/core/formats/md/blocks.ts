import { isSafeHref } from '@/lib/core/document/is-safe-href'
import { escapeMarkdown, escapeOnOneLine } from './escape'

/** Indents all lines but the first, as the content of a list item is; empty lines stay empty. */
export function indent(text: string, width: number): string {
  return text.replace(/\n(?!\n|$)/g, `\n${' '.repeat(width)}`)
}

/** Puts the mark of a quotation before each line. Nothing quoted gives `''`. */
export function quoteLines(text: string): string {
  if (text === '') return ''
  return text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
}

/** A person's words as a quotation. */
export function quotation(text: string): string {
  return quoteLines(escapeMarkdown(text))
}

/** A bullet list; items are Markdown and may hold several blocks. */
export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${indent(item, 2)}`).join('\n')
}

/** An address as a link to itself, or as words when a browser could run it. */
export function addressOf(href: string): string {
  const words = escapeOnOneLine(href)
  if (!isSafeHref(href)) return words
  return `[${words}](<${new URL(href).href.replace(/[\\<>&]/g, '\\$&')}>)`
}
