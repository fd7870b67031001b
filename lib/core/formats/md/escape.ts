import { trimEndOf } from '@/lib/schema/trim-end-of'

/** Where a stretch of text stands in its paragraph: at which of its ends a line begins or ends. */
export type LineEdges = { startsLine: boolean; endsLine: boolean }

/**
 * Escapes a paragraph of text so that a CommonMark parser (GFM's extensions included) gives back the same characters
 * and nothing else. Line feeds become hard line breaks. What a parser would trim or fold, white space at the edges of
 * a line and tabs, is written as character references.
 */
export function escapeMarkdown(text: string): string {
  const inner = trimEndOf(text, (sign) => sign === '\n').replace(/^\n+/, '')
  if (inner === '') return references(text)
  const at = text.indexOf(inner)
  const escaped = escapeStretch(inner, { startsLine: at === 0, endsLine: at + inner.length === text.length })
  // A hard break cannot begin or end a paragraph.
  return references(text.slice(0, at)) + escaped + references(text.slice(at + inner.length))
}

/** The same on one line, for a heading, a list of facts or the words of a link: line feeds become spaces. */
export function escapeOnOneLine(text: string): string {
  return escapeMarkdown(text.replace(/\s+/g, (space) => (space.includes('\n') ? ' ' : space)))
}

/** The same for a part of a paragraph, such as the words before a link. */
export function escapeStretch(text: string, { startsLine, endsLine }: LineEdges): string {
  const lines = text.split('\n')
  const escaped = lines
    .map((line, index) =>
      escapeLine(line, {
        startsLine: startsLine || index > 0,
        endsLine: endsLine || index < lines.length - 1,
      }),
    )
    .join('\\\n')
  // An exclamation mark right before a link would make it an image.
  return endsLine ? escaped : escaped.replace(/!$/, '\\!')
}

function escapeLine(line: string, { startsLine, endsLine }: LineEdges): string {
  const words = line
    .replace(/[\\`*_[\]<>&~|$^@#]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\b(www)\./gi, '$1\\.')
    .replace(CONTROL, references)
  // Marks that mean something where a line begins: lists, rules, underlines of headings, definitions.
  const start = startsLine ? words.replace(/^[+\-=:%]/, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2') : words
  const trimmed = startsLine ? start.replace(/^[^\S\v\f]+/, references) : start
  if (!endsLine) return trimmed
  const kept = trimEndOf(trimmed, (sign) => /[^\S\v\f]/.test(sign))
  return kept + references(trimmed.slice(kept.length))
}

/** What parsers expand or take for a line end. They refuse references to other control characters. */
const CONTROL = /[\t\r]/g

function references(characters: string): string {
  return Array.from(characters, (character) => `&#${character.codePointAt(0) ?? 0};`).join('')
}
